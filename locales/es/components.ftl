citation-cite = Citar el párrafo { $number }
citation-cite-this = Citar este párrafo
citation-link = Enlace
citation-copy = Copiar
citation-copied = Copiado

paragraph-link = Párrafo { $number }, enlace permanente
paragraph-unnumbered-link = Párrafo sin número, enlace permanente

source-steward = Responsable del registro
source-source = Fuente
source-verified = Última verificación
source-history = Historial de cambios

form-errors =
    { $count ->
        [one] Hay un punto que completar o corregir
        *[other] Hay { $count } puntos que completar o corregir
    }

contents-title = Índice
contents-of-document = Índice del documento

search-words = Palabras, signatura o párrafo
search-help = Una palabra, una signatura o un párrafo, por ejemplo { $example }
search-narrow = Acotar
search-apply = Aplicar

pagination-title = Páginas de resultados
pagination-page = Página { $page }
pagination-previous = Anterior
pagination-next = Siguiente

difference-inserted = añadido:
difference-deleted = suprimido:

tiles-as-table = Los mismos datos en forma de cuadro
tiles-group = Grupo

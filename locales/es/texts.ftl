# Pages of texts: citations, notices, lists and search.
citation-section = secc. { $label }
citation-note = nota { $label }
library-no-author = autor no indicado
library-no-date = fecha no indicada
library-no-translator = traductor no indicado
library-shown-in = Este texto no se ha publicado en el idioma de esta página. Se muestra en el idioma siguiente: { $language }.
library-courtesy-by = Traducción de cortesía de { $translator }, { $day }. Texto de referencia: { $original }.
library-machine-by = Traducción automática ({ $translator }, { $day }), que no es texto oficial de nadie. Texto de referencia: { $original }.
library-note-back = Volver a la llamada de la nota { $label }
library-beside = Alrededor de este párrafo
library-table = { $count ->
    [one] Tabla de { $count } fila
   *[other] Tabla de { $count } filas
}
library-year = Año
library-history-texts = Textos de este documento
search-how-cite = Una signatura o una cita lleva directamente a ella: A/70/174 13 (f).
search-chosen = Filtros elegidos
search-remove = Quitar el filtro: { $filter }
search-clear = Borrar todo
search-sort = Orden
search-sort-best = Más pertinentes
search-sort-newest = Más recientes
source-not-verified = aún no verificado

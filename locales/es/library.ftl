library-title = Biblioteca
library-lede = Textos convenidos y documentos publicados, párrafo por párrafo. Cada párrafo tiene una dirección permanente y se puede citar.
library-kind = Tipo de documento
library-count = { $count ->
    [one] { $count } documento
   *[other] { $count } documentos
}
library-empty = Todavía no hay documentos
library-empty-what = La secretaría publica aquí los documentos; cada uno aparece en cuanto se publica.
library-demo = Demostración
library-text = Texto del documento
library-paragraphs = { $count ->
    [one] { $count } párrafo
   *[other] { $count } párrafos
}
library-this-page-in = esta página en:
library-comments-on = Observaciones sobre el documento siguiente: { $document }
library-published = Publicado el { $instant }
library-footnotes = Notas de pie de página
library-before = Párrafo anterior
library-after = Párrafo siguiente
library-in-context = Leer en su contexto
library-report = Comunicar un error
library-in-other-languages = Este párrafo en otros idiomas
library-cites = Remite a
library-cited-by = Citado por
library-not-cited = Ningún texto de la biblioteca remite a este párrafo
library-being-prepared = Todavía se están buscando las referencias de los textos recién publicados.
library-permanent = Dirección permanente: { $address }
library-download = Descargar

search-how = Palabras en cualquiera de los seis idiomas; las "palabras entre comillas rectas" se buscan juntas; un signo menos excluye una palabra.
search-title-of = Búsqueda: { $q }
search-language = Idioma del texto
search-count = { $count ->
    [one] { $count } párrafo
   *[other] { $count } párrafos
}
search-count-more = { $count ->
    [one] Más de { $count } párrafo
   *[other] Más de { $count } párrafos
}
search-nothing = No se ha encontrado nada
search-nothing-what = Pruebe con menos palabras, con otra grafía o con una palabra en el idioma del texto.

act-library-report-mistake-title = Comunicar un error
act-library-report-mistake-lede = Indique al responsable de este texto qué está equivocado. Un texto publicado nunca cambia; las correcciones se publican como versión nueva.
act-library-report-mistake-wrong = Palabras equivocadas
act-library-report-mistake-wrong-help = Cópielas del párrafo, en cualquiera de sus idiomas.
act-library-report-mistake-right = Lo que debería decir
act-library-report-mistake-right-help = Solo el responsable del texto ve esta comunicación. No incluya datos personales.
act-library-report-mistake-send = Enviar
act-library-report-mistake-done = Se ha recibido su comunicación
act-library-report-mistake-next = El responsable del texto lo coteja con su fuente. Si se publica una corrección, aparece como una versión nueva del texto.

form-accepted = Recibido
form-recorded = Asiento { $seq } del registro, { $instant }.
form-to-library = Ir a la biblioteca
form-title-with-errors = Compruebe: { $title }

# Who keeps a text when nobody else was named.
library-steward-host = El anfitrión de este sitio

library-history = Historial
library-history-of = Historial de { $title }
library-history-lede = Cada texto queda fijado al publicarse. Se añade una corrección u otro idioma; nada se modifica.
library-history-what = Carácter
library-commented-by = Documentos que comentan este
library-history-when = Publicado
library-status-original = Original
library-status-official = Traducción oficial
library-status-courtesy = Traducción de cortesía
library-status-machine = Traducción automática

act-library-suggest-document-title = Proponer un documento
act-library-suggest-document-lede = Indique al anfitrión qué documento falta en la biblioteca y dónde está publicado.
act-library-suggest-document-name = Signatura o título
act-library-suggest-document-name-help = Por ejemplo, una signatura de las Naciones Unidas.
act-library-suggest-document-place = Dirección web
act-library-suggest-document-place-help = Donde el autor o las Naciones Unidas publicaron el documento.
act-library-suggest-document-send = Enviar la propuesta
act-library-suggest-document-done = Se ha recibido su propuesta
act-library-suggest-document-next = El anfitrión comprueba la fuente y publica el documento si corresponde.

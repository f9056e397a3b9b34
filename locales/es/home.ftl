home-title = Lo que los Estados han convenido sobre el uso de las TIC y los pasos siguientes
home-lede = Lea y cite los textos convenidos párrafo por párrafo, en los idiomas en que se publicaron. No se necesita una cuenta para leer.
home-documents = { $count ->
    [one] { $count } documento en la biblioteca
   *[other] { $count } documentos en la biblioteca
}
home-latest = Lo más reciente de la biblioteca
home-nothing = Todavía no se ha publicado nada
home-nothing-what = En cuanto la secretaría publica un documento, aparece aquí.
home-all = Todos los documentos
home-what = Qué puede hacer aquí
home-read = Leer
home-read-what = Todos los textos publicados, con sus párrafos, notas y fuentes.
home-cite = Citar
home-cite-what = Cada párrafo tiene una dirección permanente y una cita conforme al uso de las Naciones Unidas.
home-find = Buscar
home-find-what = Busque en todos los párrafos en seis idiomas y vea qué textos remiten a ellos.
home-check = Comprobar
home-check-what = Un texto publicado nunca cambia. Se puede comunicar un error; una corrección es una versión nueva.
data-title = Datos abiertos
data-lede = Lo que una persona puede ver en una página, un programa puede obtenerlo con los mismos permisos.
data-json = En JSON
data-json-what = Añada .json a la dirección de cualquier página de la biblioteca.
data-openapi = Descripción para programas
data-openapi-what = Todas las operaciones, sus campos y sus motivos de rechazo, en OpenAPI 3.1.
data-cite = Condiciones de uso
data-cite-what = Los documentos de las Naciones Unidas son públicos con arreglo a sus condiciones de uso; las contribuciones escritas pertenecen a sus autores. Cite la signatura y el párrafo.

# The hosting body while a host has not said its name: the fictional one of the demonstration.
home-demonstration-body = Mecanismo de Demostración

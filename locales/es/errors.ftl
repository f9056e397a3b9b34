error-bad-request-title = Esta solicitud no se puede leer
error-bad-request-text = La dirección o el formulario contiene algo que este sitio no reconoce. Vuelva atrás y compruebe lo que se escribió.

error-refused-title = Esta página no está abierta para usted
error-refused-text = Quien mantiene el registro decide quién lo ve. Si usted debe tener acceso, diríjase a su delegación o a la entidad que aloja este sitio.

error-not-found-title = No hay ninguna página en esta dirección
error-not-found-text = Compruebe la dirección o busque el documento por su signatura o por sus palabras. Las citas de los párrafos publicados no cambian.

error-gone-title = Esta página ha sido retirada
error-gone-text = Estaba en esta dirección y la retiró quien mantiene el registro.

error-too-large-title = El envío es demasiado grande
error-too-large-text = Envíe un archivo más pequeño o el texto en varias partes.
error-too-many-title = Demasiadas solicitudes en poco tiempo
error-too-many-text = Espere un minuto e inténtelo de nuevo. Para grandes cantidades de datos, utilice los datos abiertos de este sitio.

error-fault-title = Se ha producido un error en este sitio
error-fault-text = El error es nuestro y ha quedado anotado para la entidad que aloja el sitio. Si envió un formulario, vuelva a abrir la página y compruebe si se recibió antes de enviarlo otra vez.

error-unavailable-title = Este sitio no está disponible en este momento
error-unavailable-text = Inténtelo de nuevo dentro de unos minutos. No se ha perdido nada de lo recibido.

error-reference = Referencia para la entidad que aloja el sitio: { $reference }

error-to-home = Ir a la página de inicio
error-to-search = Buscar en los textos convenidos

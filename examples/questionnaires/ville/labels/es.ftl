# Las palabras de los documentos, en español. Lo que falta aquí se muestra en francés, señalado.
# Words of documents in Spanish. What is missing here is shown in French, marked as such.

state-answered = Respondido
state-unclear = No aclarado
state-not-applicable = No procede
state-not-documented = No documentado
state-withheld = No publicado
state-no-answer = Sin respuesta
state-not-asked = No preguntado

state-legend-title = Qué quieren decir estas palabras
state-meaning-answered = La pregunta tiene respuesta.
state-meaning-unclear = El equipo respondió «no aclarado»: examinó la pregunta, y la respuesta aún no está establecida.
state-meaning-not-applicable = La pregunta no tiene sentido para esta herramienta; se da la razón.
state-meaning-not-documented = La respuesta no se conoce, o no se encontró en los documentos leídos; se da la razón.
state-meaning-withheld = La respuesta se conoce, pero no se hace pública; se da el motivo.
state-meaning-no-answer = Se hizo la pregunta, y no se respondió nada.
state-meaning-not-asked = La pregunta no es para este tipo de herramienta, o aún no existía.

## Fechas, duraciones, números

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }

duration-year =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
duration-month =
    { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
duration-week =
    { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
duration-day =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
duration-hour =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
duration-minute =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
number-group = { "\u00A0" }
number-decimal = ,
number-between = entre { $low } y { $high }

## Palabras cortas

list-semicolon = ;{ " " }
and-more =
    { $count ->
        [one] { $list }; y { $count } más
       *[other] { $list }; y { $count } más
    }
about = unos
yes = Sí
no = No
unclear = Cuestión no aclarada
not-known = No se sabe
untitled = Sin título
own-reading = observación del autor
footnote = nota
citation-name = Fuente
note = Nota:
run-in = { $name }:

## La página

banner-title = Esta ficha no es de la administración.
draft-banner = BORRADOR. Esta ficha no está hecha para publicarse.
draft-mark = Borrador
page-date = Ficha del { $date }.
version-of = versión { $version }
page-description = { $title }: para qué sirve esta herramienta, quién decide, con qué datos, y qué puede hacer usted.
skip-link = Ir al contenido
contents = Índice
files = Otros formatos
other-language = Esta ficha en { $language }
language-fr = francés
language-en = inglés
language-es = español
pdf-page = Página
pdf-of = de
attachment-answers = Las respuestas del equipo, sin sus comentarios
attachment-report = Los datos de esta ficha, para un programa
running-third-party = Esta ficha no es de la administración

## Lo esencial

status-unknown = No se sabe si la herramienta está en servicio.
status-as-of = { $status } ({ $date }).
status-as-of-stale = { $status } ({ $date }); no se sabe si sigue siendo así.
essentials-title = Lo esencial
essential-purpose = Para qué sirve
essential-concerns = ¿Me afecta a mí?
essential-decides = ¿Quién decide?
essential-data = ¿Qué datos sobre mí?
essential-mistakes = ¿Se equivoca la herramienta?
essential-redress = ¿Qué puedo hacer?
essential-unknown = Lo que no se sabe
not-known-that = No se sabe { $what }.
not-published-that = La respuesta no se publica: { $what }.
concerns-you = Sí, si usted { $end }
concerns-you-foreign = Sí, si esta descripción le corresponde: { $end }
concerns-you-lead = Sí, si usted
an-agent = Un agente

decides-none-owner = **Ninguna decisión depende de esta herramienta, declara la administración.**
decides-none-third-party = **Ninguna decisión depende de esta herramienta, según las fuentes públicas.**
decides-support-owner = **{ $agent } decide, la herramienta le ayuda: es lo que declara la administración.**
decides-support-third-party = **{ $agent } decide, la herramienta le ayuda, según las fuentes públicas.**
decides-mixed-owner = **Depende de su expediente, declara la administración.** La herramienta decide sola en algunos casos. { $agent } decide en los demás.
decides-mixed-third-party = **Depende de su expediente, según las fuentes públicas.** La herramienta decide sola en algunos casos. { $agent } decide en los demás.
decides-full-owner = **La herramienta decide sola, sin agente: es lo que declara la administración.**
decides-full-third-party = **La herramienta decide sola, sin agente, según las fuentes públicas.**
outcome-when = Su situación
outcome-who = Quién tramita el expediente
outcome-does = { $who }: { $result }
caveat = **{ $question }** { $answer }

data-none-owner = **Ningún dato sobre usted entra en el cálculo, declara la administración.**
data-none-third-party = **Según las fuentes públicas, el cálculo no usa ningún dato sobre usted.**
data-indirect-owner = **Datos que se refieren a usted indirectamente, declara la administración.**
data-indirect-third-party = **Datos que se refieren a usted indirectamente, según las fuentes públicas.**
data-direct-owner = **Datos sobre usted, declara la administración.**
data-direct-third-party = **Datos sobre usted, según las fuentes públicas.**
factors-are = El cálculo tiene en cuenta: { $list }.
data-come-from = Fuentes de los datos: { $list }.
kept-for = Los datos se guardan { $duration }.

mistakes-rules = La herramienta aplica reglas fijas y no aprende nada.
mistakes-measured = Esto es lo que dicen las medidas publicadas:
mistakes-not-said = Sí, pero no se puede decir cuántas veces.
figure = { $name }: { $figure }
figures-target-not-agreed = Cifras publicadas: { $list }. Como la herramienta busca varias cosas, no se pueden decir «de cada 100 casos».
figures-target-not-said = Cifras publicadas: { $list }. No se sabe exactamente lo que busca la herramienta: estas cifras no se pueden decir «de cada 100 casos».
case-one = expediente
case-many = expedientes
observed-planned = Está previsto probar la herramienta en condiciones reales; aún no se ha hecho.
observed-planned-as-of = Estaba previsto probar la herramienta en condiciones reales; aún no se había hecho ({ $date }).
observed-not-done = La herramienta no se ha probado en condiciones reales.
observed-not-done-as-of = La herramienta no se había probado en condiciones reales ({ $date }).
bias-action-done = { $what } Se anuncia como corregido.
bias-action-planned = { $what } Está previsto corregirlo; aún no se ha hecho.
bias-action-not-done = { $what } No se ha corregido.
bias-action-unknown = { $what } No se sabe si está corregido.
bias-as-of = { $what } (Situación descrita: { $date }.)

no-route-owner = **La administración no indica ningún trámite propio de esta herramienta.**
no-route-third-party = **No hemos encontrado ningún trámite propio de esta herramienta.**
general-rights = En todos los casos, la ley le permite:
general-rights-besides = La ley también le permite:
right = **{ $what }.** { $how }
route-documents = Pedir las reglas y cómo se aplicaron a su caso
route-decision = Impugnar una decisión
route-personal-data = Consultar o hacer corregir sus datos
write-to = Dónde escribir: { $list }.
contact-is = Para contactar con el servicio: { $list }.

unknown-none = No falta ninguna respuesta a las { $asked } preguntas hechas.
unknown-count =
    { $unknown ->
        [one] **{ $unknown } pregunta de { $asked } no tiene aquí su respuesta**: { $ways }.
       *[other] **{ $unknown } preguntas de { $asked } no tienen aquí su respuesta**: { $ways }.
    }
unknown-count-among =
    { $unknown ->
        [one] **{ $unknown } pregunta de { $asked } no tiene aquí su respuesta**: { $ways }. Es esta:
       *[other] **{ $unknown } preguntas de { $asked } no tienen aquí su respuesta**: { $ways }. Las más importantes:
    }
unknown-no-answer = { $count } sin respuesta
unknown-not-documented =
    { $count ->
        [one] { $count } no documentada
       *[other] { $count } no documentadas
    }
unknown-withheld =
    { $count ->
        [one] { $count } no publicada
       *[other] { $count } no publicadas
    }
unknown-unclear =
    { $count ->
        [one] { $count } no aclarada
       *[other] { $count } no aclaradas
    }

## Las respuestas

field-service = Servicio
field-email = Correo electrónico
field-phone = Teléfono
field-url = Dirección del sitio
field-postal = Dirección postal
field-name = Nombre
field-department = Dirección o servicio
field-siren = Número SIREN
source-line = Fuentes:{ " " }
sources-name = Fuentes
as-of = Fecha de la situación descrita: { $date }.
as-of-name = Fecha de la situación descrita
expected-on = Respuesta esperada: { $date }.
record-number = Elemento n.º { $number }
evaluation = Prueba
no-figure = sin cifra
blank-some = { $name } ({ $count } de { $total })
blank-fields = Sin responder: { $fields }.
answered-not-asked = Esta pregunta no se hacía para una herramienta de este tipo; aun así se dio una respuesta.
caveats-title = Léase con esta respuesta:
read-more = Para saber más
expert-title = Para especialistas
section-not-asked = Ninguna pregunta de esta parte se hace para esta herramienta.
unanswered-title = Preguntas sin respuesta
unanswered-none = Todas las preguntas hechas tienen respuesta.
unanswered-link = Ver todas las preguntas sin respuesta
respondent-business = Servicio que usa la herramienta
respondent-technical = Equipo técnico
respondent-dpo = Delegado de protección de datos
respondent-legal = Servicio jurídico
respondent-management = Dirección
counts-line =
    { $asked ->
        [one]
            { $answered ->
                [one] { $answered } respuesta a { $asked } pregunta.
               *[other] { $answered } respuestas a { $asked } pregunta.
            }
       *[other]
            { $answered ->
                [one] { $answered } respuesta a { $asked } preguntas.
               *[other] { $answered } respuestas a { $asked } preguntas.
            }
    }

## El final de la página

points = Puntos por comprobar
points-title = { points }
points-intro = Un programa comparó las respuestas entre sí. Cada punto pide una explicación. Un programa no dice quién tiene razón.
points-none = El programa que relee las respuestas no ha señalado nada. Eso no dice que las respuestas sean ciertas, ni que la herramienta funcione bien.
point-reply = Respuesta del equipo:
law-line = Texto citado: { $law }.
law-lines = Textos citados: { $law }.
withheld-title = Respuestas conocidas y no publicadas
withheld-intro = La respuesta a estas preguntas se conoce. No se hace pública, por el motivo indicado.
withheld-none = Ninguna.
withheld-no-ground = No se cita ningún texto.
sources-title = Fuentes
sources-none = No se cita ninguna fuente.
checked-on = consulta: { $date }
rights-checked = Derechos generales, comprobados el { $date }.
made-title = Cómo se hizo esta página
made-by = El programa libre redevable ha dado forma a las respuestas al cuestionario { $questionnaire }.
made-not = Comprueba un cuestionario, no una herramienta: no sabe si las respuestas son ciertas.
made-reconstructed = «Lo esencial» se compone a partir de estas respuestas. Las partes siguientes las dan enteras.
made-states = Cada pregunta hecha figura aquí, incluso sin respuesta: un silencio queda a la vista.
format-pdf = Esta ficha en PDF
format-md = Esta ficha en Markdown
format-json = Los datos de esta ficha (JSON)
answers-in = Las respuestas se escribieron en { $language }. Se dan tal cual.

## El esquema, en los editores

schema-translates = Esta clave hace del archivo una traducción. No la escriba: lo hace `redevable init --translate`.

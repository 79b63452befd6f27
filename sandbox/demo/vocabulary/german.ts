import { german, phrases, type Vocabulary } from './vocabulary';

export const automation: Vocabulary = {
  language: german,
  epics: phrases(`
    Autonome Flurförderzeuge | Hochregallager Nord | Fördertechnik-Erneuerung | Leitstand 4.0 | Energiemanagement |
    Vorausschauende Instandhaltung | Arbeitssicherheit an der Rampe | Sorteranbindung | Digitaler Zwilling |
    Ersatzteilbewirtschaftung | Brandmeldeanlage und Evakuierung | Nachtbetrieb ohne Personal
  `),
  objects: phrases(`
    Behälterverfolgung | Staplerleitsystem | Sortersteuerung | Einlagerungsstrategie | Störmeldungen | Wartungspläne
    | Ladungsträgerverwaltung | Schichtübergabe | Energieverbrauchsanzeige | Ersatzteilbestellung |
    Gefahrgutkennzeichnung | Kommissionierroboter | Fördergeschwindigkeit | Zutrittskontrolle | Leitstandanzeige
  `),
  contexts: phrases(`
    für Kleinteile | für das Hochregallager | im Nachtbetrieb | am Standort Regensburg | für die Spätschicht | an
    der Verladerampe | für temperaturgeführte Ware | im Leitstand | bei Netzausfall | für externe Instandhalter
  `),
  verbs: phrases(`
    einführen | überarbeiten | anbinden | vereinfachen | überwachen | dokumentieren | abnehmen | beschleunigen |
    ablösen
  `),
  symptoms: phrases(`
    fehlt | wird doppelt angezeigt | bleibt stehen | meldet falsche Werte | reagiert verzögert | ist nicht
    quittierbar | überschreitet den Grenzwert
  `),
  conditions: phrases(`
    nach dem Neustart der Anlage | wenn zwei Stapler kreuzen | bei mehr als 40 Behältern je Minute | nach dem
    Schichtwechsel | seit der Softwareaktualisierung | bei Frost
  `),
  chores: phrases(`
    Lastenheft für {object} abstimmen | Schaltplan zu {object} prüfen | Testfälle für {object} schreiben | Schulung
    zu {object} vorbereiten | Abnahmeprotokoll für {object} erstellen | Sicherheitsnachweis für {object} einholen
  `),
};

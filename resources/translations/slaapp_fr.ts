<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>About this program</source>
        <translation>À propos de ce programme</translation>
    </message>
    <message>
        <source>The agreement between marketing and sales, kept: what a qualified lead is, by when it is followed up, and whether both sides do what they promised.</source>
        <translation>L’accord entre marketing et commerciaux, tenu : ce qu’est un prospect qualifié, quand il est suivi, et si chacun fait ce qu’il a promis.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Logiciel libre sous licence MIT.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New file…</source>
        <translation>&amp;Nouveau fichier…</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Ouvrir la &amp;démo</translation>
    </message>
    <message>
        <source>&amp;Import leads…</source>
        <translation>&amp;Importer des prospects…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;New lead</source>
        <translation>&amp;Nouveau prospect</translation>
    </message>
    <message>
        <source>&amp;Log a call</source>
        <translation>Noter un &amp;appel</translation>
    </message>
    <message>
        <source>&amp;Keyboard and help</source>
        <translation>&amp;Clavier et aide</translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation>À &amp;propos de ce programme</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation>&amp;Prospect</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>No agreement yet</source>
        <translation>Pas encore d’accord</translation>
    </message>
    <message>
        <source>An agreement says what a qualified lead is, and by when each side answers.</source>
        <translation>Un accord dit ce qu’est un prospect qualifié, et quand chacun répond.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose s’est mal passé</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. What was saved is safe, and you can go on working. The text below holds no personal data: please send it to those who look after the program.</source>
        <translation>C’est une erreur du programme, pas la vôtre. Ce qui a été enregistré est en sûreté, et vous pouvez continuer. Le texte ci-dessous ne contient aucune donnée personnelle : merci de l’envoyer à ceux qui s’occupent du programme.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>BusyStrip</name>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>d</source>
        <comment>short for days, as in 3 d 4 h</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>{span} working left — {moment}</source>
        <comment>one hour, minute or second</comment>
        <translation>reste {span} ouvrée — {moment}</translation>
    </message>
    <message>
        <source>{span} working left — {moment}</source>
        <translation>reste {span} ouvrées — {moment}</translation>
    </message>
    <message>
        <source>{span} left — {moment}</source>
        <translation>reste {span} — {moment}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>HH:mm</source>
        <comment>pattern of a time of day</comment>
        <translation>H &apos;h&apos; mm</translation>
    </message>
    <message>
        <source>dd MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>dd MMM yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date in this year</comment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo: the people and companies here are invented.</source>
        <translation>Démo : les personnes et les entreprises sont inventées.</translation>
    </message>
    <message>
        <source>Start for real</source>
        <translation>Commencer pour de vrai</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Il ne s’est encore rien passé</translation>
    </message>
    <message>
        <source>Every change is listed here, with who made it, and can be undone.</source>
        <translation>Chaque modification est listée ici, avec son auteur, et peut être annulée.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifié</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contacté</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Opportunité</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagné</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Recycled</source>
        <translation>Recyclé</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Chaud</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Tiède</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Froid</translation>
    </message>
    <message>
        <source>Accept or reject</source>
        <translation>Accepter ou rejeter</translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation>Premier essai</translation>
    </message>
    <message>
        <source>First conversation</source>
        <translation>Premier échange</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>Tous les essais</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Answer a rejection</source>
        <translation>Répondre à un rejet</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Faux numéro</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>À rappeler</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Not our target</source>
        <translation>Hors cible</translation>
    </message>
    <message>
        <source>Wrong contact</source>
        <translation>Mauvais contact</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>Pas de besoin</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Concurrent</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>Pas de décision</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Pas de budget</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Autre raison</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Tenu</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
</context>
<context>
    <name>LeadsPage</name>
    <message>
        <source>No leads yet</source>
        <translation>Pas encore de prospects</translation>
    </message>
    <message>
        <source>Import a file of leads, or enter the first one by hand.</source>
        <translation>Importez un fichier de prospects, ou saisissez le premier à la main.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>NewFile</name>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Équipe</translation>
    </message>
    <message>
        <source>The company or team that makes the agreement</source>
        <translation>L’entreprise ou l’équipe qui conclut l’accord</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Votre nom</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Votre &amp;rôle</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Choisir un emplacement…</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Créer le fichier</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>C’est nécessaire.</translation>
    </message>
    <message>
        <source>There is already a file of that name. Choose another.</source>
        <translation>Il existe déjà un fichier de ce nom. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Lead accepted</source>
        <translation>Prospect accepté</translation>
    </message>
    <message>
        <source>Day added to the calendar</source>
        <translation>Jour ajouté au calendrier</translation>
    </message>
    <message>
        <source>Lead added</source>
        <translation>Prospect ajouté</translation>
    </message>
    <message>
        <source>Team member added</source>
        <translation>Membre de l’équipe ajouté</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Note ajoutée</translation>
    </message>
    <message>
        <source>Team member changed</source>
        <translation>Membre de l’équipe modifié</translation>
    </message>
    <message>
        <source>Draft of the agreement discarded</source>
        <translation>Brouillon de l’accord abandonné</translation>
    </message>
    <message>
        <source>Lead edited</source>
        <translation>Prospect modifié</translation>
    </message>
    <message>
        <source>Holidays added</source>
        <translation>Jours fériés ajoutés</translation>
    </message>
    <message>
        <source>File made</source>
        <translation>Fichier créé</translation>
    </message>
    <message>
        <source>Lead handed over</source>
        <translation>Prospect transmis</translation>
    </message>
    <message>
        <source>Leads imported</source>
        <translation>Prospects importés</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Appel noté</translation>
    </message>
    <message>
        <source>Lead lost</source>
        <translation>Prospect perdu</translation>
    </message>
    <message>
        <source>Opportunity noted</source>
        <translation>Opportunité notée</translation>
    </message>
    <message>
        <source>Lead reassigned</source>
        <translation>Prospect réattribué</translation>
    </message>
    <message>
        <source>Lead given back to marketing</source>
        <translation>Prospect rendu au marketing</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Scores brought up to date</source>
        <translation>Scores mis à jour</translation>
    </message>
    <message>
        <source>Lead rejected</source>
        <translation>Prospect rejeté</translation>
    </message>
    <message>
        <source>Draft of the agreement saved</source>
        <translation>Brouillon de l’accord enregistré</translation>
    </message>
    <message>
        <source>Agreement signed</source>
        <translation>Accord signé</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Lead won</source>
        <translation>Prospect gagné</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Scoreboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Commercial</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Direction</translation>
    </message>
</context>
<context>
    <name>Scoreboard</name>
    <message>
        <source>{group}: median {median}, p90 {p90} ({n} hand-overs, {open} still open)</source>
        <translation>{group} : médiane {median}, p90 {p90} ({n} transmissions, {open} encore ouvertes)</translation>
    </message>
    <message>
        <source>Leads generated</source>
        <translation>Prospects générés</translation>
    </message>
    <message>
        <source>{n} qualified</source>
        <translation>{n} qualifiés</translation>
    </message>
    <message>
        <source>Conversion to won</source>
        <translation>Conversion en gagnés</translation>
    </message>
    <message>
        <source>Response time, median</source>
        <translation>Délai de réponse, médian</translation>
    </message>
    <message>
        <source>p90 {p90}</source>
        <translation>p90 {p90}</translation>
    </message>
    <message>
        <source>Qualified this month</source>
        <translation>Qualifiés ce mois-ci</translation>
    </message>
    <message>
        <source>{n} expected by now</source>
        <translation>{n} attendus à ce jour</translation>
    </message>
    <message>
        <source>of each group&apos;s leads, those won so far</source>
        <translation>parmi les prospects de chaque groupe, ceux gagnés à ce jour</translation>
    </message>
    <message>
        <source>won within {days} days; too young ones are grey</source>
        <translation>gagnés en {days} jours ; les trop récents sont en gris</translation>
    </message>
    <message>
        <source>by the day of receipt</source>
        <translation>par jour de réception</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Délai de réponse</translation>
    </message>
    <message>
        <source>Nothing was handed over in this period.</source>
        <translation>Rien n’a été transmis pendant cette période.</translation>
    </message>
    <message>
        <source>Every lead counts once, in the month in which it was received.</source>
        <translation>Chaque prospect compte une fois, dans le mois de sa réception.</translation>
    </message>
    <message>
        <source>The share of the leads received in a period that was won; the line is the 95 % interval of Wilson.</source>
        <translation>La part des prospects reçus pendant une période qui ont été gagnés ; le trait est l’intervalle de Wilson à 95 %.</translation>
    </message>
    <message>
        <source>Working time from the start of the clock to the first attempt; hand-overs still waiting count as longer than they are now. The bar is the median, the mark the p90.</source>
        <translation>Temps ouvré du départ du compteur au premier essai ; les transmissions en attente comptent comme plus longues qu’à présent. La barre est la médiane, la marque le p90.</translation>
    </message>
    <message>
        <source>no lead old enough</source>
        <translation>aucun prospect assez ancien</translation>
    </message>
    <message>
        <source>{k} of {n}</source>
        <translation>{k} sur {n}</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>trop peu pour conclure</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>pas encore atteint</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>promised within {span} working</source>
        <translation>promis en {span} ouvrées</translation>
    </message>
    <message>
        <source>promised within {span}</source>
        <translation>promis en {span}</translation>
    </message>
    <message>
        <source>promised before closing of working day {n}</source>
        <translation>promis avant la fermeture du jour ouvré {n}</translation>
    </message>
    <message>
        <source>nothing promised</source>
        <translation>rien de promis</translation>
    </message>
    <message>
        <source>(no source)</source>
        <translation>(sans source)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(personne)</translation>
    </message>
    <message>
        <source>(no tier)</source>
        <translation>(sans niveau)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>chaud</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>tiède</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>froid</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiés</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagnés</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>To win</source>
        <translation>Jusqu’au gain</translation>
    </message>
    <message>
        <source>p90 to win</source>
        <translation>p90 jusqu’au gain</translation>
    </message>
</context>
<context>
    <name>ScoreboardPage</name>
    <message>
        <source>Nothing to measure yet</source>
        <translation>Encore rien à mesurer</translation>
    </message>
    <message>
        <source>The figures appear as soon as there are leads in this period.</source>
        <translation>Les chiffres apparaissent dès qu’il y a des prospects pendant cette période.</translation>
    </message>
    <message>
        <source>Go to the leads</source>
        <translation>Aller aux prospects</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last three months</source>
        <translation>Trois derniers mois</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’an dernier</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Par source</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Par responsable</translation>
    </message>
    <message>
        <source>By tier</source>
        <translation>Par niveau</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>The figures behind the charts</source>
        <translation>Les chiffres derrière les graphiques</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Working time</source>
        <translation>Temps ouvré</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Déjeuner</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Jour non ouvré</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Jour férié</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>Fermeture</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>Demi-journée</translation>
    </message>
    <message>
        <source>Special hours</source>
        <translation>Horaires particuliers</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Compte</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>All changes saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Nothing to set yet</source>
        <translation>Encore rien à régler</translation>
    </message>
    <message>
        <source>Open a file to set up its team and calendar.</source>
        <translation>Ouvrez un fichier pour régler son équipe et son calendrier.</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Who is working here; press to change</source>
        <translation>Qui travaille ici ; appuyez pour changer</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>How would you like to begin?</source>
        <translation>Comment voulez-vous commencer ?</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Découvrir</translation>
    </message>
    <message>
        <source>A demo with an invented team and some 300 invented leads, alive right now.</source>
        <translation>Une démo avec une équipe et quelque 300 prospects inventés, vivants en ce moment même.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>Agree first</source>
        <translation>S’accorder d’abord</translation>
    </message>
    <message>
        <source>A new file with a sensible agreement, ready to be made your own.</source>
        <translation>Un nouveau fichier avec un accord raisonnable, à adapter au vôtre.</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Nouveau fichier…</translation>
    </message>
    <message>
        <source>Bring your leads</source>
        <translation>Apporter vos prospects</translation>
    </message>
    <message>
        <source>A CSV or Excel file of leads, checked before anything is kept.</source>
        <translation>Un fichier CSV ou Excel de prospects, vérifié avant que rien ne soit gardé.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>within {span} of working time</source>
        <translation>en {span} de temps ouvré</translation>
    </message>
    <message>
        <source>within {span}, nights and days off too</source>
        <translation>en {span}, nuits et jours non ouvrés compris</translation>
    </message>
    <message>
        <source>before the next working day ends</source>
        <translation>avant la fin du jour ouvré suivant</translation>
    </message>
    <message>
        <source>before working day {n} after the start ends</source>
        <translation>avant la fin du {n}e jour ouvré après le départ</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing is due</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Leads handed over to you appear here, the soonest deadline first.</source>
        <translation>Les prospects qui vous sont transmis apparaissent ici, l’échéance la plus proche d’abord.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>What counts and what does not, from start to due</source>
        <translation>Ce qui compte et ce qui ne compte pas, du départ à l’échéance</translation>
    </message>
    <message>
        <source>Why {due}? {lead}</source>
        <translation>Pourquoi {due} ? {lead}</translation>
    </message>
    <message>
        <source>Counted in all: {span}</source>
        <translation>Compté en tout : {span}</translation>
    </message>
    <message>
        <source>{commitment} ({tier}): {target}. Agreement, version {version}.</source>
        <translation>{commitment} ({tier}) : {target}. Accord, version {version}.</translation>
    </message>
    <message>
        <source>{commitment}: {target}. Agreement, version {version}.</source>
        <translation>{commitment} : {target}. Accord, version {version}.</translation>
    </message>
    <message>
        <source>Done {moment}.</source>
        <translation>Fait {moment}.</translation>
    </message>
    <message>
        <source>Written down more than an hour later.</source>
        <translation>Noté plus d’une heure après.</translation>
    </message>
</context>
</TS>

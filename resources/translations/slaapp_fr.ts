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
    <name>Acting</name>
    <message>
        <source>Handed over: {leads}</source>
        <translation>Transmis : {leads}</translation>
    </message>
    <message>
        <source>Accepted: {leads}</source>
        <translation>Accepté : {leads}</translation>
    </message>
    <message>
        <source>Rejected: {leads}</source>
        <translation>Rejeté : {leads}</translation>
    </message>
    <message>
        <source>Note added: {leads}</source>
        <translation>Note ajoutée : {leads}</translation>
    </message>
    <message>
        <source>Opportunity: {leads}</source>
        <translation>Opportunité : {leads}</translation>
    </message>
    <message>
        <source>Won: {leads}</source>
        <translation>Gagné : {leads}</translation>
    </message>
    <message>
        <source>Lost: {leads}</source>
        <translation>Perdu : {leads}</translation>
    </message>
    <message>
        <source>Reassigned: {leads}</source>
        <translation>Réattribué : {leads}</translation>
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
    <message>
        <source>No&amp;te…</source>
        <translation>No&amp;te…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>&amp;Transmettre…</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>A&amp;ccepter</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>&amp;Rejeter…</translation>
    </message>
    <message>
        <source>Reass&amp;ign…</source>
        <translation>Réattr&amp;ibuer…</translation>
    </message>
    <message>
        <source>&amp;Opportunity…</source>
        <translation>&amp;Opportunité…</translation>
    </message>
    <message>
        <source>&amp;Won…</source>
        <translation>&amp;Gagné…</translation>
    </message>
    <message>
        <source>Lo&amp;st…</source>
        <translation>Per&amp;du…</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Company’s web domain</source>
        <translation>Domaine web de l’entreprise</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Visits, counted</source>
        <translation>Visites, en nombre</translation>
    </message>
    <message>
        <source>Attempts, counted</source>
        <translation>Essais, en nombre</translation>
    </message>
    <message>
        <source>Conversations, counted</source>
        <translation>Échanges, en nombre</translation>
    </message>
    <message>
        <source>Meetings, counted</source>
        <translation>Rendez-vous, en nombre</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>est parmi</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>vaut au moins</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>vaut au plus</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>est entre</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>est connu</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>Choisissez un champ.</translation>
    </message>
    <message>
        <source>Points go from −1,000 to 1,000.</source>
        <translation>Les points vont de −1 000 à 1 000.</translation>
    </message>
    <message>
        <source>Say what it is compared with.</source>
        <translation>Dites à quoi on le compare.</translation>
    </message>
    <message>
        <source>A number is wanted here.</source>
        <translation>Il faut un nombre ici.</translation>
    </message>
    <message>
        <source>At least one day.</source>
        <translation>Au moins un jour.</translation>
    </message>
    <message>
        <source>Hot needs at least the points of warm.</source>
        <translation>Chaud demande au moins les points de tiède.</translation>
    </message>
    <message>
        <source>These hours begin and end at the same time.</source>
        <translation>Ces horaires commencent et finissent au même moment.</translation>
    </message>
    <message>
        <source>Two of these hours overlap.</source>
        <translation>Deux de ces horaires se chevauchent.</translation>
    </message>
    <message>
        <source>With these hours nobody works for over a year.</source>
        <translation>Avec ces horaires, personne ne travaille pendant plus d’un an.</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>Il n’y a pas de fuseau horaire de ce nom.</translation>
    </message>
    <message>
        <source>This cannot be used: {code}.</source>
        <translation>Ce n’est pas utilisable : {code}.</translation>
    </message>
    <message>
        <source>Criterion {number} — {fault}</source>
        <translation>Critère {number} — {fault}</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Engagements</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>Le brouillon est abandonné.</translation>
    </message>
    <message>
        <source>Signed. The new version is in force from now on.</source>
        <translation>Signé. La nouvelle version est en vigueur dès maintenant.</translation>
    </message>
    <message>
        <source>The closure is noted.</source>
        <translation>La fermeture est notée.</translation>
    </message>
    <message>
        <source>The calendar is changed.</source>
        <translation>Le calendrier est modifié.</translation>
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
        <source>Making the file…</source>
        <translation>Création du fichier…</translation>
    </message>
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
    <name>CalendarPart</name>
    <message>
        <source>The week</source>
        <translation>La semaine</translation>
    </message>
    <message>
        <source>Hours such as 9:00-12:30, 14:00-17:30; leave a free day empty.</source>
        <translation>Des horaires comme 9:00-12:30, 14:00-17:30 ; laissez vide un jour libre.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Holidays and closures</source>
        <translation>Jours fériés et fermetures</translation>
    </message>
    <message>
        <source>They count from now on, for days to come; untick a holiday on which you work.</source>
        <translation>Ils comptent dès maintenant, pour les jours à venir ; décochez un jour férié où vous travaillez.</translation>
    </message>
    <message>
        <source>Company closed</source>
        <translation>Entreprise fermée</translation>
    </message>
    <message>
        <source>Name of the closure</source>
        <translation>Nom de la fermeture</translation>
    </message>
    <message>
        <source>Day of the closure</source>
        <translation>Jour de la fermeture</translation>
    </message>
    <message>
        <source>Add a closure</source>
        <translation>Ajouter une fermeture</translation>
    </message>
    <message>
        <source>Hours of {day}</source>
        <translation>Horaires du {day}</translation>
    </message>
    <message>
        <source>The hours of {day} cannot be read: 9:00-12:30, 14:00-17:30.</source>
        <translation>Les horaires du {day} sont illisibles : 9:00-12:30, 14:00-17:30.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove the filter: {words}</source>
        <translation>Retirer le filtre : {words}</translation>
    </message>
</context>
<context>
    <name>CommitmentsPart</name>
    <message>
        <source>Sales promises, from the hand-over on</source>
        <translation>Les commerciaux promettent, à partir de la transmission</translation>
    </message>
    <message>
        <source>Marketing promises</source>
        <translation>Le marketing promet</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>Comment on le mesure</translation>
    </message>
    <message>
        <source>Qualified leads a month</source>
        <translation>Prospects qualifiés par mois</translation>
    </message>
    <message>
        <source>Sales may reject within</source>
        <translation>Les commerciaux peuvent rejeter en</translation>
    </message>
    <message>
        <source>A conversion counts within</source>
        <translation>Une conversion compte en</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
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
    <name>CriteriaPart</name>
    <message>
        <source>What speaks for a lead</source>
        <translation>Ce qui parle pour un prospect</translation>
    </message>
    <message>
        <source>Each line that is true gives its points, negative too; their sum is the score.</source>
        <translation>Chaque ligne vraie donne ses points, même négatifs ; leur somme est le score.</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Ajouter un critère</translation>
    </message>
    <message>
        <source>From how many points on</source>
        <translation>À partir de combien de points</translation>
    </message>
    <message>
        <source>Qualified from</source>
        <translation>Qualifié à partir de</translation>
    </message>
    <message>
        <source>Warm from</source>
        <translation>Tiède à partir de</translation>
    </message>
    <message>
        <source>Hot from</source>
        <translation>Chaud à partir de</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>gives</source>
        <translation>donne</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>within</source>
        <translation>en</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>n’importe quand</translation>
    </message>
    <message>
        <source>Remove this criterion</source>
        <translation>Retirer ce critère</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Within how many days</source>
        <translation>En combien de jours</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>separate with ;</source>
        <translation>séparez par ;</translation>
    </message>
</context>
<context>
    <name>CriterionWords</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Web domain</source>
        <translation>Domaine web</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>{field}: {a}</source>
        <translation>{field} : {a}</translation>
    </message>
    <message>
        <source>{field}: not {a}</source>
        <translation>{field} : pas {a}</translation>
    </message>
    <message>
        <source>{field}: one of {all}</source>
        <translation>{field} : parmi {all}</translation>
    </message>
    <message>
        <source>{field} contains {a}</source>
        <translation>{field} contient {a}</translation>
    </message>
    <message>
        <source>{field}: at least {a}</source>
        <translation>{field} : au moins {a}</translation>
    </message>
    <message>
        <source>{field}: at most {a}</source>
        <translation>{field} : au plus {a}</translation>
    </message>
    <message>
        <source>{field}: from {a} to {b}</source>
        <translation>{field} : de {a} à {b}</translation>
    </message>
    <message>
        <source>{field}: known</source>
        <translation>{field} : connu</translation>
    </message>
    <message>
        <source>{field}: empty</source>
        <translation>{field} : vide</translation>
    </message>
    <message>
        <source>{sentence}, in the last {n} days</source>
        <translation>{sentence}, ces {n} derniers jours</translation>
    </message>
    <message>
        <source>{sentence} (here: {seen})</source>
        <translation>{sentence} (ici : {seen})</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
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
    <name>DayList</name>
    <message>
        <source>Holidays and closures</source>
        <translation>Jours fériés et fermetures</translation>
    </message>
</context>
<context>
    <name>DeadlinesPart</name>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>late entry</source>
        <translation>saisie tardive</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Nothing is promised for this lead.</source>
        <translation>Rien n’est promis pour ce prospect.</translation>
    </message>
</context>
<context>
    <name>DeedBar</name>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
</context>
<context>
    <name>DeedPanel</name>
    <message>
        <source>Nobody yet: the sales manager decides</source>
        <translation>Personne encore : la direction commerciale décide</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Amount ({currency})</source>
        <translation>Montant ({currency})</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>Ce n’est pas un montant.</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>Écrivez quelque chose.</translation>
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
    <name>DraftStrip</name>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>Sign and put in force…</source>
        <translation>Signer et mettre en vigueur…</translation>
    </message>
    <message>
        <source>Draft of version {next} — version {number} is in force until signing.</source>
        <translation>Brouillon de la version {next} — la version {number} est en vigueur jusqu’à la signature.</translation>
    </message>
    <message>
        <source>Version {number} is in force. Change anything to begin a draft.</source>
        <translation>La version {number} est en vigueur. Modifiez quoi que ce soit pour commencer un brouillon.</translation>
    </message>
    <message>
        <source>No agreement is in force.</source>
        <translation>Aucun accord n’est en vigueur.</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>since {date}</source>
        <comment>overdue since a date</comment>
        <translation>depuis le {date}</translation>
    </message>
</context>
<context>
    <name>FactsPart</name>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Ajouter un filtre</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} et {n} autres</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>sans niveau</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Stage: {values}</source>
        <translation>Étape : {values}</translation>
    </message>
    <message>
        <source>Tier: {values}</source>
        <translation>Niveau : {values}</translation>
    </message>
    <message>
        <source>Source: {values}</source>
        <translation>Source : {values}</translation>
    </message>
    <message>
        <source>Owner: {values}</source>
        <translation>Responsable : {values}</translation>
    </message>
    <message>
        <source>Received in {values}</source>
        <translation>Reçu en {values}</translation>
    </message>
    <message>
        <source>Received from {date} on</source>
        <translation>Reçu à partir du {date}</translation>
    </message>
    <message>
        <source>Received before {date}</source>
        <translation>Reçu avant le {date}</translation>
    </message>
    <message>
        <source>Qualified from {date} on</source>
        <translation>Qualifié à partir du {date}</translation>
    </message>
    <message>
        <source>Qualified before {date}</source>
        <translation>Qualifié avant le {date}</translation>
    </message>
    <message>
        <source>Accepted, in words or by silence</source>
        <translation>Accepté, en mots ou par silence</translation>
    </message>
    <message>
        <source>Received {first} – {last}</source>
        <translation>Reçu {first} – {last}</translation>
    </message>
    <message>
        <source>Qualified {first} – {last}</source>
        <translation>Qualifié {first} – {last}</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation>« {value} »</translation>
    </message>
    <message>
        <source>Won within {value} days</source>
        <translation>Gagné en {value} jours</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifié</translation>
    </message>
    <message>
        <source>Never qualified</source>
        <translation>Jamais qualifié</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Never handed over</source>
        <translation>Jamais transmis</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Pas accepté</translation>
    </message>
    <message>
        <source>Contact attempted</source>
        <translation>Contact tenté</translation>
    </message>
    <message>
        <source>No attempt yet</source>
        <translation>Pas encore d’essai</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagné</translation>
    </message>
    <message>
        <source>Not won</source>
        <translation>Pas gagné</translation>
    </message>
    <message>
        <source>With an open deadline</source>
        <translation>Avec une échéance ouverte</translation>
    </message>
    <message>
        <source>Without an open deadline</source>
        <translation>Sans échéance ouverte</translation>
    </message>
</context>
<context>
    <name>HeadPart</name>
    <message>
        <source>Ways to reach the lead</source>
        <translation>Comment joindre le prospect</translation>
    </message>
    <message>
        <source>Received {moment}</source>
        <translation>Reçu {moment}</translation>
    </message>
    <message>
        <source>held by {name}</source>
        <translation>entre les mains de {name}</translation>
    </message>
    <message>
        <source>nobody holds it</source>
        <translation>personne ne l’a en main</translation>
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
    <name>LeadColumns</name>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Prochaine échéance</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
</context>
<context>
    <name>LeadFormPanel</name>
    <message>
        <source>Edit {lead}</source>
        <translation>Modifier {lead}</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Nouveau prospect</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Enregistrer et suivant</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>An e-mail looks like name@company.com.</source>
        <translation>Un courriel ressemble à nom@entreprise.fr.</translation>
    </message>
    <message>
        <source>A phone number has at least four digits.</source>
        <translation>Un téléphone a au moins quatre chiffres.</translation>
    </message>
    <message>
        <source>A name, a company, a phone or an e-mail is needed.</source>
        <translation>Il faut un nom, une entreprise, un téléphone ou un courriel.</translation>
    </message>
</context>
<context>
    <name>LeadList</name>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Pas encore de prospects</translation>
    </message>
    <message>
        <source>Import a file of leads, or enter the first one by hand.</source>
        <translation>Importez un fichier de prospects, ou saisissez le premier à la main.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Nouveau prospect</translation>
    </message>
    <message>
        <source>No lead matches</source>
        <translation>Aucun prospect ne correspond</translation>
    </message>
    <message>
        <source>No lead has all of what you are looking for.</source>
        <translation>Aucun prospect n’a tout ce que vous cherchez.</translation>
    </message>
    <message>
        <source>Clear the search and the filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
    <message>
        <source>{total} lead</source>
        <translation>{total} prospect</translation>
    </message>
    <message>
        <source>{total} leads</source>
        <translation>{total} prospects</translation>
    </message>
    <message>
        <source>{shown} of {total} leads</source>
        <translation>{shown} sur {total} prospects</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} sélectionnés</translation>
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
        <source>New lead</source>
        <translation>Nouveau prospect</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>This lead is not there any more.</source>
        <translation>Ce prospect n’est plus là.</translation>
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
    <name>OperationSentences</name>
    <message>
        <source>Accepted {lead}</source>
        <translation>A accepté {lead}</translation>
    </message>
    <message>
        <source>Marked {day} as free in the calendar: {label}</source>
        <translation>A noté le {day} comme chômé dans le calendrier : {label}</translation>
    </message>
    <message>
        <source>Added the lead {lead}</source>
        <translation>A ajouté le prospect {lead}</translation>
    </message>
    <message>
        <source>Added {name} to the team as {role}</source>
        <translation>A ajouté {name} à l’équipe ({role})</translation>
    </message>
    <message>
        <source>Wrote a note on {lead}</source>
        <translation>A écrit une note sur {lead}</translation>
    </message>
    <message>
        <source>Changed {name} in the team: {role}</source>
        <translation>A modifié {name} dans l’équipe : {role}</translation>
    </message>
    <message>
        <source>Discarded the draft of the agreement</source>
        <translation>A abandonné le brouillon de l’accord</translation>
    </message>
    <message>
        <source>Corrected the lead {lead}</source>
        <translation>A corrigé le prospect {lead}</translation>
    </message>
    <message>
        <source>Added holidays to the calendar up to {until}: {days}</source>
        <translation>A ajouté des jours fériés au calendrier jusqu’au {until} : {days}</translation>
    </message>
    <message>
        <source>Made the file of {name}</source>
        <translation>A créé le fichier de {name}</translation>
    </message>
    <message>
        <source>Handed over {lead}</source>
        <translation>A transmis {lead}</translation>
    </message>
    <message>
        <source>Imported {file}: {rows}</source>
        <translation>A importé {file} : {rows}</translation>
    </message>
    <message>
        <source>Worded the reason {reason}: {label}</source>
        <translation>A formulé le motif {reason} : {label}</translation>
    </message>
    <message>
        <source>Logged a contact with {lead}: {channel}, {outcome}</source>
        <translation>A noté un contact avec {lead} : {channel}, {outcome}</translation>
    </message>
    <message>
        <source>Noted as lost: {lead}</source>
        <translation>A noté comme perdu : {lead}</translation>
    </message>
    <message>
        <source>Noted an opportunity: {lead}</source>
        <translation>A noté une opportunité : {lead}</translation>
    </message>
    <message>
        <source>Reassigned {lead}</source>
        <translation>A réattribué {lead}</translation>
    </message>
    <message>
        <source>Noted a visit of {lead}</source>
        <translation>A noté une visite de {lead}</translation>
    </message>
    <message>
        <source>Gave {lead} back to marketing</source>
        <translation>A rendu {lead} au marketing</translation>
    </message>
    <message>
        <source>Redid: {what}</source>
        <translation>A rétabli : {what}</translation>
    </message>
    <message>
        <source>Rejected {lead}</source>
        <translation>A rejeté {lead}</translation>
    </message>
    <message>
        <source>Renamed the source {old} to {name}</source>
        <translation>A renommé la source {old} en {name}</translation>
    </message>
    <message>
        <source>Edited the draft of the agreement</source>
        <translation>A modifié le brouillon de l’accord</translation>
    </message>
    <message>
        <source>Signed version {number} of the agreement</source>
        <translation>A signé la version {number} de l’accord</translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation>A annulé : {what}</translation>
    </message>
    <message>
        <source>Noted as won: {lead}</source>
        <translation>A noté comme gagné : {lead}</translation>
    </message>
    <message>
        <source>Handed over {count} leads</source>
        <translation>A transmis {count} prospects</translation>
    </message>
    <message>
        <source>Reassigned {count} leads</source>
        <translation>A réattribué {count} prospects</translation>
    </message>
    <message>
        <source>Noted {count} visits of {lead}</source>
        <translation>A noté {count} visites de {lead}</translation>
    </message>
    <message>
        <source>Marked {day} as a working day in the calendar: {label}</source>
        <translation>A noté le {day} comme ouvré dans le calendrier : {label}</translation>
    </message>
    <message>
        <source>Noted that {name} left the team</source>
        <translation>A noté que {name} a quitté l’équipe</translation>
    </message>
    <message>
        <source>Took the holidays of {place} up to {until}: {days}</source>
        <translation>A repris les jours fériés de {place} jusqu’au {until} : {days}</translation>
    </message>
    <message>
        <source>Gave the reason {reason} its usual words</source>
        <translation>A rendu au motif {reason} ses mots habituels</translation>
    </message>
    <message>
        <source>{count} day</source>
        <translation>{count} jour</translation>
    </message>
    <message>
        <source>{count} lead</source>
        <translation>{count} prospect</translation>
    </message>
    <message>
        <source>{count} outcome</source>
        <translation>{count} issue</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>{count} leads</source>
        <translation>{count} prospects</translation>
    </message>
    <message>
        <source>{count} outcomes</source>
        <translation>{count} issues</translation>
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
        <source>Reason worded anew</source>
        <translation>Motif reformulé</translation>
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
        <source>Visit noted</source>
        <translation>Visite notée</translation>
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
        <source>Lead rejected</source>
        <translation>Prospect rejeté</translation>
    </message>
    <message>
        <source>Source renamed</source>
        <translation>Source renommée</translation>
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
    <name>Preview</name>
    <message>
        <source>The selected lead</source>
        <translation>Le prospect sélectionné</translation>
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
    <name>ScorePart</name>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>{total} points; no agreement in force says how many are needed.</source>
        <translation>{total} points ; aucun accord en vigueur ne dit combien il en faut.</translation>
    </message>
    <message>
        <source>{total} points: qualified from {threshold} on</source>
        <translation>{total} points : qualifié à partir de {threshold}</translation>
    </message>
    <message>
        <source>{total} points of the {threshold} that are needed</source>
        <translation>{total} points sur les {threshold} nécessaires</translation>
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
        <source>nothing promised</source>
        <translation>rien de promis</translation>
    </message>
    <message>
        <source>promised: {target}</source>
        <translation>promis : {target}</translation>
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
    <name>SearchField</name>
    <message>
        <source>Search leads</source>
        <translation>Rechercher un prospect</translation>
    </message>
    <message>
        <source>Search leads by name, company, phone or e-mail</source>
        <translation>Rechercher par nom, entreprise, téléphone ou courriel</translation>
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
        <source>Backed up and checked: {path}</source>
        <translation>Sauvegardé et vérifié : {path}</translation>
    </message>
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
    <name>Side</name>
    <message>
        <source>{n} leads are selected.</source>
        <translation>{n} prospects sont sélectionnés.</translation>
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
    <name>SignPanel</name>
    <message>
        <source>From the moment of signing on, hand-overs follow this version; those before keep theirs. A signature cannot be undone.</source>
        <translation>Dès la signature, les transmissions suivent cette version ; celles d’avant gardent la leur. Une signature ne s’annule pas.</translation>
    </message>
    <message>
        <source>For &amp;marketing</source>
        <translation>Pour le &amp;marketing</translation>
    </message>
    <message>
        <source>For &amp;sales</source>
        <translation>Pour les &amp;commerciaux</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Sign for both</source>
        <translation>Signer pour les deux</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
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
    <name>TargetEdit</name>
    <message>
        <source>working minute</source>
        <translation>minute ouvrée</translation>
    </message>
    <message>
        <source>working hour</source>
        <translation>heure ouvrée</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>jour ouvré</translation>
    </message>
    <message>
        <source>hour, day or night</source>
        <translation>heure, jour ou nuit</translation>
    </message>
    <message>
        <source>calendar day</source>
        <translation>jour calendaire</translation>
    </message>
    <message>
        <source>no commitment</source>
        <translation>sans engagement</translation>
    </message>
    <message>
        <source>working minutes</source>
        <translation>minutes ouvrées</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>heures ouvrées</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>jours ouvrés</translation>
    </message>
    <message>
        <source>hours, day and night</source>
        <translation>heures, jour et nuit</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>jours calendaires</translation>
    </message>
    <message>
        <source>{what}, unit</source>
        <translation>{what}, unité</translation>
    </message>
    <message>
        <source>Until closing time of that working day; the next one is day 1.</source>
        <translation>Jusqu’à la fermeture de ce jour ouvré ; le prochain est le jour 1.</translation>
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
    <name>Tending</name>
    <message>
        <source>This file lies on a network drive, where it can be damaged. Keep it on this computer.</source>
        <translation>Ce fichier est sur un lecteur réseau, où il peut s’abîmer. Gardez-le sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This file lies in a folder that synchronises, which damages open files. Keep it elsewhere on this computer.</source>
        <translation>Ce fichier est dans un dossier synchronisé, ce qui abîme les fichiers ouverts. Gardez-le ailleurs sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifié</translation>
    </message>
    <message>
        <source>Handed over to sales</source>
        <translation>Transmis aux commerciaux</translation>
    </message>
    <message>
        <source>Reached sales</source>
        <translation>Arrivé chez les commerciaux</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
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
        <source>Back to marketing</source>
        <translation>Rendu au marketing</translation>
    </message>
    <message>
        <source>Reassigned: nobody holds it</source>
        <translation>Réattribué : personne ne l’a en main</translation>
    </message>
    <message>
        <source>Upgraded</source>
        <translation>Rehaussé</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous demandé</translation>
    </message>
    <message>
        <source>Clocks paused</source>
        <translation>Compteurs en pause</translation>
    </message>
    <message>
        <source>Clocks resumed</source>
        <translation>Compteurs repris</translation>
    </message>
    <message>
        <source>Rejection disputed</source>
        <translation>Rejet contesté</translation>
    </message>
    <message>
        <source>Rejection upheld</source>
        <translation>Rejet confirmé</translation>
    </message>
    <message>
        <source>Rejection overruled</source>
        <translation>Rejet écarté</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionné</translation>
    </message>
    <message>
        <source>Exception granted</source>
        <translation>Exception accordée</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Rejected: {reason}</source>
        <translation>Rejeté : {reason}</translation>
    </message>
    <message>
        <source>Lost: {reason}</source>
        <translation>Perdu : {reason}</translation>
    </message>
    <message>
        <source>Won: {amount}</source>
        <translation>Gagné : {amount}</translation>
    </message>
    <message>
        <source>Opportunity: {amount}</source>
        <translation>Opportunité : {amount}</translation>
    </message>
    <message>
        <source>Handed over to {name}</source>
        <translation>Transmis à {name}</translation>
    </message>
    <message>
        <source>Reassigned to {name}</source>
        <translation>Réattribué à {name}</translation>
    </message>
    <message>
        <source>Qualified with {points} points</source>
        <translation>Qualifié avec {points} points</translation>
    </message>
    <message>
        <source>Source is now {name}</source>
        <translation>La source est maintenant {name}</translation>
    </message>
    <message>
        <source>Tier is now {name}</source>
        <translation>Le niveau est maintenant {name}</translation>
    </message>
</context>
<context>
    <name>TimelinePart</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Show more ({n})</source>
        <translation>Montrer la suite ({n})</translation>
    </message>
    <message>
        <source>Late entry: written down {moment}</source>
        <translation>Saisie tardive : noté {moment}</translation>
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
    <name>VersionsPart</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigueur depuis</translation>
    </message>
    <message>
        <source>Signed for marketing</source>
        <translation>Signé pour le marketing</translation>
    </message>
    <message>
        <source>Signed for sales</source>
        <translation>Signé pour les commerciaux</translation>
    </message>
    <message>
        <source>Digest (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>Versions of the agreement</source>
        <translation>Versions de l’accord</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>le début</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
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

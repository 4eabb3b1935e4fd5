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
        <translation>L’accord entre marketing et commerciaux, tenu&#x202f;: ce qu’est un prospect qualifié, quand il est suivi, et si chacun fait ce qu’il a promis.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Logiciel libre sous licence MIT.</translation>
    </message>
</context>
<context>
    <name>AbsenceColumns</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Remplacement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>AbsenceForm</name>
    <message>
        <source>Change an absence of {name}</source>
        <translation>Modifier une absence de {name}</translation>
    </message>
    <message>
        <source>Somebody is away</source>
        <translation>Noter une absence</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Qui</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Premier jour</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Dernier jour</translation>
    </message>
    <message>
        <source>&amp;Stands in</source>
        <translation>&amp;Remplacement</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>from noon on</source>
        <translation>à partir de midi</translation>
    </message>
    <message>
        <source>until noon only</source>
        <translation>jusqu’à midi seulement</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The absence ends before it begins.</source>
        <translation>L’absence finit avant de commencer.</translation>
    </message>
    <message>
        <source>{name} is noted as away already: {first} – {last}.</source>
        <translation>{name} est déjà en absence&#x202f;: {first} – {last}.</translation>
    </message>
    <message>
        <source>Nobody stands in for themselves.</source>
        <translation>Personne ne se remplace soi-même.</translation>
    </message>
    <message>
        <source>{name} is away then too: {first} – {last}.</source>
        <translation>{name} est aussi en absence&#x202f;: {first} – {last}.</translation>
    </message>
</context>
<context>
    <name>AbsencesPart</name>
    <message>
        <source>Who is away</source>
        <translation>Qui est absent</translation>
    </message>
    <message>
        <source>No deadline moves for an absence: the promise is the team’s. Leads are not handed over to who is away, and Today proposes who takes over what falls due.</source>
        <translation>Une absence ne déplace aucune échéance&#x202f;: la promesse est celle de l’équipe. Aucun prospect n’est attribué d’office à qui est absent, et Aujourd’hui propose qui reprend ce qui arrive à échéance.</translation>
    </message>
    <message>
        <source>Absences from this month on</source>
        <translation>Absences à partir de ce mois-ci</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Le mois précédent</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>Le mois suivant</translation>
    </message>
    <message>
        <source>&amp;Add an absence…</source>
        <translation>&amp;Ajouter une absence…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>&amp;Retirer de la liste</translation>
    </message>
    <message>
        <source>The absence is changed.</source>
        <translation>L’absence est modifiée.</translation>
    </message>
    <message>
        <source>The absence is noted.</source>
        <translation>L’absence est notée.</translation>
    </message>
    <message>
        <source>The absence of {name} is off the list.</source>
        <translation>L’absence de {name} est retirée de la liste.</translation>
    </message>
</context>
<context>
    <name>AcceptanceRateBox</name>
    <message>
        <source>Of the hand-overs that sales decides on, at least {percent} are accepted.</source>
        <translation>Parmi les transmissions que les commerciaux tranchent, au moins {percent} sont acceptées.</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Handed over: {leads}</source>
        <translation>Transmis&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Accepted: {leads}</source>
        <translation>Accepté&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Rejected: {leads}</source>
        <translation>Refusé&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Agreed that it is rejected: {leads}</source>
        <translation>Refus confirmé&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Contested, the manager decides: {leads}</source>
        <translation>Refus contesté, la direction tranche&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Back with sales: {leads}</source>
        <translation>De nouveau aux commerciaux&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Back with marketing: {leads}</source>
        <translation>Rendu au marketing&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Note added: {leads}</source>
        <translation>Note ajoutée&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Opportunity: {leads}</source>
        <translation>Opportunité&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Won: {leads}</source>
        <translation>Gagné&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Lost: {leads}</source>
        <translation>Perdu&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Reassigned: {leads}</source>
        <translation>Réattribué&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>None of the selected leads is at a stage for this.</source>
        <translation>Aucun des prospects sélectionnés n’est à une étape qui le permet.</translation>
    </message>
    <message>
        <source>{n} of the selected leads are at another stage and stay as they are.</source>
        <translation>{n} des prospects sélectionnés sont à une autre étape et restent tels quels.</translation>
    </message>
    <message>
        <source>Tagged: {name}</source>
        <translation>Étiqueté&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Tag off: {name}</source>
        <translation>Étiquette retirée&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Lead added: {lead}</source>
        <translation>Prospect ajouté&#x202f;: {lead}</translation>
    </message>
    <message>
        <source>Lead changed: {lead}</source>
        <translation>Prospect modifié&#x202f;: {lead}</translation>
    </message>
    <message>
        <source>Lead added and handed over to {name}: {lead}</source>
        <translation>Prospect ajouté et transmis à {name}&#x202f;: {lead}</translation>
    </message>
    <message>
        <source>The changes to this lead are not saved.</source>
        <translation>Les modifications de ce prospect ne sont pas enregistrées.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} prospects</translation>
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
        <source>&amp;Export leads…</source>
        <translation>&amp;Exporter des prospects…</translation>
    </message>
    <message>
        <source>Deadlines for a &amp;calendar…</source>
        <translation>Échéances pour un &amp;agenda…</translation>
    </message>
    <message>
        <source>&amp;Give…</source>
        <translation>&amp;Donner…</translation>
    </message>
    <message>
        <source>&amp;Take in…</source>
        <translation>&amp;Recevoir…</translation>
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
        <source>Find &amp;anything…</source>
        <translation>Trouver p&amp;artout…</translation>
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
        <source>Fai&amp;r</source>
        <translation>Sa&amp;lon</translation>
    </message>
    <message>
        <source>A&amp;greement</source>
        <translation>A&amp;ccord</translation>
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
        <source>Plan a ne&amp;xt step…</source>
        <translation>Planifier une prochaine é&amp;tape…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Person…</source>
        <translation>Personne…</translation>
    </message>
    <message>
        <source>Company…</source>
        <translation>Entreprise…</translation>
    </message>
    <message>
        <source>Person in&amp;formed…</source>
        <translation>Personne in&amp;formée…</translation>
    </message>
    <message>
        <source>History of this lead</source>
        <translation>Historique de ce prospect</translation>
    </message>
    <message>
        <source>Wh&amp;y this deadline?</source>
        <translation>Pourquoi cette échéan&amp;ce&#x202f;?</translation>
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
        <translation>&amp;Refuser…</translation>
    </message>
    <message>
        <source>A&amp;gree to the rejection</source>
        <translation>Con&amp;firmer le refus</translation>
    </message>
    <message>
        <source>&amp;Contest the rejection…</source>
        <translation>&amp;Contester le refus…</translation>
    </message>
    <message>
        <source>Give it &amp;back to sales…</source>
        <translation>&amp;Rendre aux commerciaux…</translation>
    </message>
    <message>
        <source>Back to mar&amp;keting…</source>
        <translation>Rendre au mar&amp;keting…</translation>
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
    <message>
        <source>&amp;What changed</source>
        <translation>&amp;Ce qui change</translation>
    </message>
    <message>
        <source>&amp;Propose…</source>
        <translation>&amp;Proposer…</translation>
    </message>
    <message>
        <source>&amp;Sign for both now…</source>
        <translation>&amp;Signer pour les deux maintenant…</translation>
    </message>
    <message>
        <source>Withdraw to &amp;correct</source>
        <translation>&amp;Retirer pour corriger</translation>
    </message>
    <message>
        <source>Start from a &amp;template…</source>
        <translation>Partir d’un &amp;modèle…</translation>
    </message>
    <message>
        <source>&amp;Import an agreement…</source>
        <translation>&amp;Importer un accord…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Export the agreement as a file…</source>
        <translation>&amp;Exporter l’accord dans un fichier…</translation>
    </message>
    <message>
        <source>&amp;Guided agreement…</source>
        <translation>Accord &amp;guidé…</translation>
    </message>
    <message>
        <source>Next s&amp;tep of the guide</source>
        <translation>É&amp;tape suivante du guide</translation>
    </message>
    <message>
        <source>Step &amp;back in the guide</source>
        <translation>Étape &amp;précédente du guide</translation>
    </message>
    <message>
        <source>S&amp;mall window for calls</source>
        <translation>&amp;Petite fenêtre d’appels</translation>
    </message>
    <message>
        <source>Log the &amp;day’s calls…</source>
        <translation>Noter les appels du &amp;jour…</translation>
    </message>
    <message>
        <source>Call sheet as &amp;PDF…</source>
        <translation>Feuille d’appels en P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Copy as a table</source>
        <translation>&amp;Copier en tableau</translation>
    </message>
    <message>
        <source>Select a&amp;ll</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>C&amp;hange the selected leads…</source>
        <translation>&amp;Modifier les prospects sélectionnés…</translation>
    </message>
    <message>
        <source>E&amp;xport the selected leads…</source>
        <translation>E&amp;xporter les prospects sélectionnés…</translation>
    </message>
    <message>
        <source>Look for d&amp;uplicates…</source>
        <translation>Chercher les do&amp;ublons…</translation>
    </message>
    <message>
        <source>&amp;Filter the list…</source>
        <translation>&amp;Filtrer la liste…</translation>
    </message>
    <message>
        <source>&amp;Saved lists…</source>
        <translation>Listes &amp;enregistrées…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Colonnes…</translation>
    </message>
    <message>
        <source>New lead from a &amp;pasted text…</source>
        <translation>Nouveau prospect d’un texte &amp;collé…</translation>
    </message>
    <message>
        <source>&amp;Hot</source>
        <translation>&amp;Chaud</translation>
    </message>
    <message>
        <source>&amp;Warm</source>
        <translation>&amp;Tiède</translation>
    </message>
    <message>
        <source>&amp;Cold</source>
        <translation>&amp;Froid</translation>
    </message>
    <message>
        <source>&amp;Informed of what we keep</source>
        <translation>&amp;Informé de ce que nous conservons</translation>
    </message>
    <message>
        <source>Agrees to our &amp;e-mails</source>
        <translation>Accepte nos &amp;e-mails</translation>
    </message>
    <message>
        <source>Empty the &amp;form</source>
        <translation>&amp;Vider le formulaire</translation>
    </message>
    <message>
        <source>Fair wa&amp;ve: plan the hand-overs…</source>
        <translation>&amp;Vague du salon&#x202f;: planifier les transmissions…</translation>
    </message>
    <message>
        <source>Take the &amp;file home…</source>
        <translation>&amp;Emporter le fichier…</translation>
    </message>
    <message>
        <source>Take in a &amp;stand’s file…</source>
        <translation>&amp;Reprendre le fichier d’un stand…</translation>
    </message>
    <message>
        <source>&amp;New fair…</source>
        <translation>&amp;Nouveau salon…</translation>
    </message>
    <message>
        <source>&amp;Whole screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Response clock on the whole screen</source>
        <translation>Ho&amp;rloge des réponses en plein écran</translation>
    </message>
    <message>
        <source>Re&amp;view meeting</source>
        <translation>Ré&amp;union de revue</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>The draft is discarded.</source>
        <translation>Le brouillon est abandonné.</translation>
    </message>
    <message>
        <source>Proposed. Both sides can sign it now.</source>
        <translation>Proposé. Les deux côtés peuvent signer maintenant.</translation>
    </message>
    <message>
        <source>Signed. The new version is in force from now on.</source>
        <translation>Signé. La nouvelle version est en vigueur dès maintenant.</translation>
    </message>
    <message>
        <source>The proposal is a draft again; a signature given on it no longer counts.</source>
        <translation>La proposition est de nouveau un brouillon&#x202f;; une signature déjà donnée ne compte plus.</translation>
    </message>
    <message>
        <source>The proposal is withdrawn.</source>
        <translation>La proposition est retirée.</translation>
    </message>
    <message>
        <source>The draft begins from the template “{name}”.</source>
        <translation>Le brouillon part du modèle «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>The agreement of {file} is the draft now.</source>
        <translation>L’accord de {file} est maintenant le brouillon.</translation>
    </message>
    <message>
        <source>{name} signed for {side}. The other side’s signature is wanted.</source>
        <translation>{name} a signé ({side}). Il manque la signature de l’autre côté.</translation>
    </message>
    <message>
        <source>{name} signed for {side}. Version {number} is in force from now on.</source>
        <translation>{name} a signé ({side}). La version {number} est en vigueur dès maintenant.</translation>
    </message>
    <message>
        <source>{name} signed for {side}. Version {number} is in force from {day}.</source>
        <translation>{name} a signé ({side}). La version {number} est en vigueur à partir du {day}.</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Choose a field.</source>
        <translation>Choisissez un champ.</translation>
    </message>
    <message>
        <source>This field was deleted. Choose another.</source>
        <translation>Ce champ a été supprimé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Points go from −1,000 to 1,000.</source>
        <translation>Les points vont de −1 000 à 1 000.</translation>
    </message>
    <message>
        <source>Points go from −10,000 to 10,000.</source>
        <translation>Les points vont de −10&#x202f;000 à 10&#x202f;000.</translation>
    </message>
    <message>
        <source>A cap goes from 0 to 1,000 points.</source>
        <translation>Un plafond va de 0 à 1&#x202f;000 points.</translation>
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
        <source>A date is wanted here.</source>
        <translation>Il faut une date ici.</translation>
    </message>
    <message>
        <source>This field has no such answer.</source>
        <translation>Ce champ n’a pas cette réponse.</translation>
    </message>
    <message>
        <source>The first has to be the smaller one.</source>
        <translation>La première valeur doit être la plus petite.</translation>
    </message>
    <message>
        <source>Points may halve in anything from 1 to 3,660 days.</source>
        <translation>Les points peuvent diminuer de moitié en 1 à 3&#x202f;660 jours.</translation>
    </message>
    <message>
        <source>Only what happened at a time can fade.</source>
        <translation>Seul ce qui s’est passé à un moment donné peut s’estomper.</translation>
    </message>
    <message>
        <source>This field has nothing that it could be about.</source>
        <translation>Ce champ n’a rien sur quoi il pourrait porter.</translation>
    </message>
    <message>
        <source>There is no group of this name.</source>
        <translation>Aucun groupe ne porte ce nom.</translation>
    </message>
    <message>
        <source>Another condition asks for the contrary: no lead can meet both.</source>
        <translation>Une autre condition demande le contraire&#x202f;: aucun prospect ne peut remplir les deux.</translation>
    </message>
    <message>
        <source>Each step needs more points than the one after it.</source>
        <translation>Chaque palier demande plus de points que le suivant.</translation>
    </message>
    <message>
        <source>There is no such grade.</source>
        <translation>Cette note n’existe pas.</translation>
    </message>
    <message>
        <source>No grade makes a lead qualified: choose one.</source>
        <translation>Aucune note ne qualifie un prospect&#x202f;: choisissez-en une.</translation>
    </message>
    <message>
        <source>Grades are to decide, and there are none.</source>
        <translation>Les notes doivent décider, et il n’y en a pas.</translation>
    </message>
    <message>
        <source>From 1 to 3,660 days.</source>
        <translation>De 1 à 3&#x202f;660 jours.</translation>
    </message>
    <message>
        <source>From 1 to 100 times.</source>
        <translation>De 1 à 100 fois.</translation>
    </message>
    <message>
        <source>A share goes from 1 to 100 percent.</source>
        <translation>Une part va de 1 à 100 pour cent.</translation>
    </message>
    <message>
        <source>From 1 to 1,000,000 leads.</source>
        <translation>De 1 à 1&#x202f;000&#x202f;000 prospects.</translation>
    </message>
    <message>
        <source>A number of leads is not less than nothing.</source>
        <translation>Un nombre de prospects n’est pas négatif.</translation>
    </message>
    <message>
        <source>These are more than the number promised.</source>
        <translation>C’est plus que le nombre promis.</translation>
    </message>
    <message>
        <source>Hot needs at least the points of warm.</source>
        <translation>Chaud demande au moins les points de tiède.</translation>
    </message>
    <message>
        <source>Something has to be written here.</source>
        <translation>Il faut écrire quelque chose ici.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Ce texte est trop long.</translation>
    </message>
    <message>
        <source>There is a sign in this text that cannot be printed. Type it again.</source>
        <translation>Ce texte contient un signe qui ne s’imprime pas. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>This is there already.</source>
        <translation>Cela y est déjà.</translation>
    </message>
    <message>
        <source>These are too many.</source>
        <translation>Il y en a trop.</translation>
    </message>
    <message>
        <source>Say who is told.</source>
        <translation>Dites qui est prévenu.</translation>
    </message>
    <message>
        <source>Choose after what somebody is told.</source>
        <translation>Choisissez après quoi quelqu’un est prévenu.</translation>
    </message>
    <message>
        <source>There are reasons to pause, and nobody may: choose who.</source>
        <translation>Il y a des motifs de pause, et personne n’y a droit&#x202f;: choisissez qui.</translation>
    </message>
    <message>
        <source>The same is promised twice.</source>
        <translation>La même chose est promise deux fois.</translation>
    </message>
    <message>
        <source>There is no such promise. Choose one.</source>
        <translation>Cet engagement n’existe pas. Choisissez-en un.</translation>
    </message>
    <message>
        <source>There is no such field. Choose another.</source>
        <translation>Ce champ n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose a tier, a source or a campaign.</source>
        <translation>Choisissez un niveau, une source ou une campagne.</translation>
    </message>
    <message>
        <source>There is no such rhythm. Choose one.</source>
        <translation>Ce rythme n’existe pas. Choisissez-en un.</translation>
    </message>
    <message>
        <source>There is no such role. Choose another.</source>
        <translation>Ce rôle n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no such stage. Choose one.</source>
        <translation>Cette étape n’existe pas. Choisissez-en une.</translation>
    </message>
    <message>
        <source>There is no such tier. Choose one.</source>
        <translation>Ce niveau n’existe pas. Choisissez-en un.</translation>
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
        <source>This day needs its hours.</source>
        <translation>Ce jour a besoin d’horaires.</translation>
    </message>
    <message>
        <source>A day off has no hours.</source>
        <translation>Un jour de fermeture n’a pas d’horaires.</translation>
    </message>
    <message>
        <source>This date is too far away.</source>
        <translation>Cette date est trop lointaine.</translation>
    </message>
    <message>
        <source>Two weeks of hours begin on the same day.</source>
        <translation>Deux semaines d’horaires commencent le même jour.</translation>
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
        <source>These make {sum}, and {volume} are promised in all.</source>
        <translation>Cela fait {sum}, et {volume} sont promis en tout.</translation>
    </message>
    <message>
        <source>{length} characters are too many: {most} at most.</source>
        <translation>{length} caractères, c’est trop&#x202f;: {most} au plus.</translation>
    </message>
    <message>
        <source>{length} are too many: {most} at most.</source>
        <translation>{length}, c’est trop&#x202f;: {most} au plus.</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Groups with a cap</source>
        <translation>Groupes plafonnés</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>With these closures nobody works for over a year.</source>
        <translation>Avec ces fermetures, personne ne travaille pendant plus d’un an.</translation>
    </message>
    <message>
        <source>This cannot be used: {code}.</source>
        <translation>Ce n’est pas utilisable&#x202f;: {code}.</translation>
    </message>
    <message>
        <source>Criterion {number} — {fault}</source>
        <translation>Critère {number} — {fault}</translation>
    </message>
    <message>
        <source>→ next day, {time}</source>
        <translation>→ lendemain, {time}</translation>
    </message>
</context>
<context>
    <name>AgreementLife</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Signed by marketing</source>
        <translation>Signé par le marketing</translation>
    </message>
    <message>
        <source>Signed by sales</source>
        <translation>Signé par les commerciaux</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>In force from {day}</source>
        <translation>En vigueur à partir du {day}</translation>
    </message>
    <message>
        <source>The text of version {number} cannot be read any more. A template or an agreement from a file can begin a draft.</source>
        <translation>Le texte de la version {number} n’est plus lisible. Un modèle ou l’accord d’un fichier peut commencer un brouillon.</translation>
    </message>
    <message>
        <source>Version {number}, with which every file begins, is in force; nobody signed it. Change anything to begin a draft: signed, it will be version {next}.</source>
        <translation>La version {number}, celle de tout nouveau fichier, est en vigueur&#x202f;; personne ne l’a signée. Changez quelque chose pour commencer un brouillon&#x202f;: signé, il sera la version {next}.</translation>
    </message>
    <message>
        <source>Version {number} is in force. Change anything to begin a draft.</source>
        <translation>La version {number} est en vigueur. Changez quoi que ce soit pour commencer un brouillon.</translation>
    </message>
    <message>
        <source>No agreement is in force.</source>
        <translation>Aucun accord n’est en vigueur.</translation>
    </message>
    <message>
        <source>in force from the start</source>
        <translation>en vigueur depuis le début</translation>
    </message>
    <message>
        <source>in force from the start, succeeded since</source>
        <translation>en vigueur dès le début, remplacée depuis</translation>
    </message>
    <message>
        <source>signed, in force from {day}</source>
        <translation>signée, en vigueur à partir du {day}</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>en vigueur depuis le {day}</translation>
    </message>
    <message>
        <source>in force from {day}, succeeded since</source>
        <translation>en vigueur dès le {day}, remplacée depuis</translation>
    </message>
    <message>
        <source>Draft of version {next} — version {number} is signed, in force from {day}.</source>
        <translation>Brouillon de la version {next} — la version {number} est signée, en vigueur à partir du {day}.</translation>
    </message>
    <message>
        <source>Draft of version {next} — version {number} is in force until signing.</source>
        <translation>Brouillon de la version {next} — la version {number} reste en vigueur jusqu’à la signature.</translation>
    </message>
    <message>
        <source>Version {number}, proposed on {since}, comes into force with the second signature. Until then nothing in it can be changed.</source>
        <translation>La version {number}, proposée le {since}, entre en vigueur avec la seconde signature. D’ici là, rien n’y peut être changé.</translation>
    </message>
    <message>
        <source>Version {number}, proposed on {since}, is to come into force on {day}. Until both have signed nothing in it can be changed.</source>
        <translation>La version {number}, proposée le {since}, doit entrer en vigueur le {day}. Tant que les deux n’ont pas signé, rien n’y peut être changé.</translation>
    </message>
    <message>
        <source>You see version {number}: signed, in force from {day}; today it is version {ruling}. Change anything to begin a draft.</source>
        <translation>Vous voyez la version {number}&#x202f;: signée, en vigueur à partir du {day}&#x202f;; aujourd’hui, c’est la version {ruling}. Changez quoi que ce soit pour commencer un brouillon.</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Définitions</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Commerciaux</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Les deux côtés</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Mettre à l’essai</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
</context>
<context>
    <name>AgreementVersions</name>
    <message>
        <source>The draft</source>
        <translation>Le brouillon</translation>
    </message>
    <message>
        <source>The proposal</source>
        <translation>La proposition</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>not proposed yet</source>
        <translation>pas encore proposé</translation>
    </message>
    <message>
        <source>waits for its signatures</source>
        <translation>attend ses signatures</translation>
    </message>
    <message>
        <source>waits for its signatures, from {day}</source>
        <translation>attend ses signatures, à partir du {day}</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>Here already: tap, and it becomes another lead of the same person</source>
        <translation>Déjà là&#x202f;: touchez, et c’est un autre prospect de la même personne</translation>
    </message>
    <message>
        <source>Here already?</source>
        <translation>Déjà là&#x202f;?</translation>
    </message>
</context>
<context>
    <name>AnswersButton</name>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
</context>
<context>
    <name>AssigningPart</name>
    <message>
        <source>Who is given a lead that is handed over</source>
        <translation>À qui va un prospect transmis</translation>
    </message>
    <message>
        <source>Proposed at every hand-over, where another can be chosen. Who is away is left out; their territory goes to who stands in. Where nobody is found, the sales manager decides.</source>
        <translation>Proposé à chaque transmission, où l’on peut choisir quelqu’un d’autre. Qui est absent n’est pas retenu&#x202f;; son secteur va à qui le remplace. Si personne n’est trouvé, la direction commerciale décide.</translation>
    </message>
    <message>
        <source>Hand a lead over as soon as it is &amp;qualified</source>
        <translation>Transmettre un prospect dès qu’il est &amp;qualifié</translation>
    </message>
    <message>
        <source>From then on nobody has to press a button: a lead that reaches what was agreed goes to sales at once and its clocks start. While it lacks something that the agreement wants before, it stays with marketing, and goes once that is filled in. Leads of the past are never handed over; each hand-over is a line of the history and can be undone.</source>
        <translation>Plus besoin d’appuyer sur un bouton&#x202f;: un prospect qui atteint ce qui est convenu part aussitôt chez les commerciaux et ses compteurs démarrent. Tant qu’il lui manque une donnée que l’accord demande avant, il reste au marketing, et part dès qu’elle est renseignée. Les prospects du passé ne sont jamais transmis&#x202f;; chaque transmission est une ligne de l’historique et peut être annulée.</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>Secteurs</translation>
    </message>
    <message>
        <source>The most telling one counts: a postcode before a city, a source, a country.</source>
        <translation>Le plus précis l’emporte&#x202f;: un code postal avant une ville, une source, un pays.</translation>
    </message>
    <message>
        <source>&amp;Add a territory…</source>
        <translation>&amp;Ajouter un secteur…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Try it: a lead from</source>
        <translation>&amp;Essai&#x202f;: un prospect de</translation>
    </message>
    <message>
        <source>Postcode, city, source or country of a lead</source>
        <translation>Code postal, ville, source ou pays d’un prospect</translation>
    </message>
    <message>
        <source>Whoever hands over chooses; by rule they go to the sales manager.</source>
        <translation>Qui transmet choisit&#x202f;; par règle, ils vont à la direction commerciale.</translation>
    </message>
    <message>
        <source>Next is who was given a lead the longest ago.</source>
        <translation>Le prochain est celui qui attend un prospect depuis le plus longtemps.</translation>
    </message>
    <message>
        <source>By the list below.</source>
        <translation>Selon la liste ci-dessous.</translation>
    </message>
    <message>
        <source>Next is who has the fewest leads that are not closed.</source>
        <translation>Le prochain est celui qui a le moins de prospects non clos.</translation>
    </message>
    <message>
        <source>Next is who owes the fewest open deadlines.</source>
        <translation>Le prochain est celui qui a le moins d’échéances ouvertes.</translation>
    </message>
    <message>
        <source>Owners are chosen {way} from now on.</source>
        <translation>Les responsables sont désormais choisis {way}.</translation>
    </message>
    <message>
        <source>What is qualified from now on is handed over at once.</source>
        <translation>Ce qui sera qualifié désormais sera transmis aussitôt.</translation>
    </message>
    <message>
        <source>What is qualified from now on waits to be handed over.</source>
        <translation>Ce qui sera qualifié désormais attendra d’être transmis.</translation>
    </message>
    <message>
        <source>The territory {value} is noted.</source>
        <translation>Le secteur {value} est noté.</translation>
    </message>
    <message>
        <source>The territory {value} is removed.</source>
        <translation>Le secteur {value} est retiré.</translation>
    </message>
    <message>
        <source>goes to {owner}</source>
        <translation>va à {owner}</translation>
    </message>
</context>
<context>
    <name>AssigningWords</name>
    <message>
        <source>territory {value}, in place of {name}, who is away</source>
        <translation>secteur {value}, en remplacement de {name} pendant son absence</translation>
    </message>
    <message>
        <source>it is their turn</source>
        <translation>c’est son tour</translation>
    </message>
    <message>
        <source>territory {value}</source>
        <translation>secteur {value}</translation>
    </message>
    <message>
        <source>fewest open leads: {n}</source>
        <translation>le moins de prospects ouverts&#x202f;: {n}</translation>
    </message>
    <message>
        <source>fewest open deadlines: {n}</source>
        <translation>le moins d’échéances ouvertes&#x202f;: {n}</translation>
    </message>
    <message>
        <source>nobody who could take it is here</source>
        <translation>personne de disponible</translation>
    </message>
    <message>
        <source>it is in nobody’s territory</source>
        <translation>dans aucun secteur</translation>
    </message>
    <message>
        <source>the sales manager</source>
        <translation>la direction commerciale</translation>
    </message>
    <message>
        <source>sales manager</source>
        <translation>direction commerciale</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>Left with marketing, since something is missing: {leads}.</source>
        <translation>Restés au marketing, faute d’une donnée&#x202f;: {leads}.</translation>
    </message>
</context>
<context>
    <name>AttemptsEdit</name>
    <message>
        <source>attempt</source>
        <translation>tentative</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>tentatives</translation>
    </message>
    <message>
        <source>working hour</source>
        <translation>heure ouvrée</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>heures ouvrées</translation>
    </message>
    <message>
        <source>at least this far apart:</source>
        <translation>espacées d’au moins&#x202f;:</translation>
    </message>
    <message>
        <source>Number of attempts</source>
        <translation>Nombre de tentatives</translation>
    </message>
    <message>
        <source>Working hours between two attempts</source>
        <translation>Heures ouvrées entre deux tentatives</translation>
    </message>
</context>
<context>
    <name>AwayMonth</name>
    <message>
        <source>Who is away in {month}</source>
        <translation>Qui est absent en {month}</translation>
    </message>
    <message>
        <source>nobody stands in</source>
        <translation>sans remplacement</translation>
    </message>
</context>
<context>
    <name>AwayWords</name>
    <message>
        <source>{day} from noon</source>
        <translation>{day}, dès midi</translation>
    </message>
    <message>
        <source>{day} until noon</source>
        <translation>{day} jusqu’à midi</translation>
    </message>
    <message>
        <source>away until {day}, covered by {cover}</source>
        <translation>en absence jusqu’au {day}, remplacement&#x202f;: {cover}</translation>
    </message>
    <message>
        <source>away until {day}</source>
        <translation>en absence jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>BacktestView</name>
    <message>
        <source>Every lead is judged once more, by what was known of it before sales had it; what was found out later does not count.</source>
        <translation>Chaque prospect est jugé à nouveau, d’après ce qu’on en savait avant que les commerciaux ne l’aient&#x202f;; ce qui a été appris ensuite ne compte pas.</translation>
    </message>
    <message>
        <source>Try the criteria on our history</source>
        <translation>Essayer les critères sur notre historique</translation>
    </message>
    <message>
        <source>What the criteria would have done</source>
        <translation>Ce que les critères auraient donné</translation>
    </message>
    <message>
        <source>In force (version {number})</source>
        <translation>En vigueur (version {number})</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>No lead was received in this time.</source>
        <translation>Aucun prospect n’a été reçu pendant ce temps.</translation>
    </message>
    <message>
        <source>There is no history yet. Import the leads of the past with what became of them, or come back once some leads were won or lost here.</source>
        <translation>Il n’y a pas encore d’historique. Importez les prospects du passé avec ce qu’ils sont devenus, ou revenez quand des prospects auront été gagnés ou perdus ici.</translation>
    </message>
    <message>
        <source>As of {moment}. Leads: {count}.</source>
        <translation>Au {moment}. Prospects&#x202f;: {count}.</translation>
    </message>
    <message>
        <source>No draft judges otherwise.</source>
        <translation>Aucun brouillon ne juge autrement.</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiés</translation>
    </message>
    <message>
        <source>… accepted by sales</source>
        <translation>… acceptés par les commerciaux</translation>
    </message>
    <message>
        <source>Of the qualified that sales accepted or rejected.</source>
        <translation>Parmi les qualifiés que les commerciaux ont acceptés ou refusés.</translation>
    </message>
    <message>
        <source>… became customers</source>
        <translation>… devenus clients</translation>
    </message>
    <message>
        <source>Of the qualified of whom it is known how they ended.</source>
        <translation>Parmi les qualifiés dont on connaît l’issue.</translation>
    </message>
    <message>
        <source>Customers missed</source>
        <translation>Clients manqués</translation>
    </message>
    <message>
        <source>They became customers, and these criteria would not have qualified them.</source>
        <translation>Ils sont devenus clients, et ces critères ne les auraient pas qualifiés.</translation>
    </message>
    <message>
        <source>Qualified, never with sales</source>
        <translation>Qualifiés, jamais transmis</translation>
    </message>
    <message>
        <source>How they would have ended nobody can tell.</source>
        <translation>Personne ne peut dire ce qu’ils seraient devenus.</translation>
    </message>
    <message>
        <source>A customer above a non-customer</source>
        <translation>Un client devant un non-client</translation>
    </message>
    <message>
        <source>So often a later customer scored above a non-customer: 50 times in 100 is chance, 100 is never wrong.</source>
        <translation>Si souvent un futur client a eu plus de points qu’un non-client&#x202f;: 50 fois sur 100, c’est le hasard&#x202f;; 100, c’est sans erreur.</translation>
    </message>
    <message>
        <source>The version of their day says otherwise: it was done by hand, or by what is not in the file any more.</source>
        <translation>La version de leur jour dit autre chose&#x202f;: cela s’est fait à la main, ou d’après ce qui n’est plus dans le fichier.</translation>
    </message>
    <message>
        <source>Really judged otherwise</source>
        <translation>Jugés autrement en réalité</translation>
    </message>
    <message>
        <source>Imported with their end: {count}. What of them was known at the time nobody can tell.</source>
        <translation>Importés avec leur issue&#x202f;: {count}. Ce qu’on en savait à l’époque, personne ne peut le dire.</translation>
    </message>
    <message>
        <source>Qualified in {month}</source>
        <translation>Qualifiés en {month}</translation>
    </message>
    <message>
        <source>A number opens its leads.</source>
        <translation>Un chiffre ouvre ses prospects.</translation>
    </message>
    <message>
        <source>Criteria look at what only sales fill in: {fields}.</source>
        <translation>Des critères regardent ce que seuls les commerciaux remplissent&#x202f;: {fields}.</translation>
    </message>
</context>
<context>
    <name>BackupColumns</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>the last change</source>
        <translation>le dernier changement</translation>
    </message>
    <message>
        <source>the last {count} changes</source>
        <translation>les {count} derniers changements</translation>
    </message>
    <message>
        <source>another way: it was made before a restore</source>
        <translation>une autre suite&#x202f;: elle date d’avant une restauration</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>It lacks</source>
        <translation>Il y manque</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>BadRowsModel</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>The row</source>
        <translation>Contenu</translation>
    </message>
</context>
<context>
    <name>BadRowsPart</name>
    <message>
        <source>1 row cannot be taken</source>
        <translation>1 ligne ne peut pas être importée</translation>
    </message>
    <message>
        <source>{count} rows cannot be taken</source>
        <translation>{count} lignes ne peuvent pas être importées</translation>
    </message>
    <message>
        <source>All or nothing: mend the file, then import it whole</source>
        <translation>Tout ou rien&#x202f;: corriger le fichier, puis l’importer en entier</translation>
    </message>
    <message>
        <source>Import the good rows, and write the bad ones to a file with the reason</source>
        <translation>Importer les bonnes lignes et écrire les mauvaises dans un fichier, avec le motif</translation>
    </message>
    <message>
        <source>File of the bad rows</source>
        <translation>Fichier des mauvaises lignes</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Choisir un emplacement…</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Enregistrer cette liste…</translation>
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
    <name>BeginPart</name>
    <message>
        <source>Both sides look at the same figures: what was promised and kept, where time is lost, which leads were rejected and why. Then they write down what they will do, who and by when. Closing the meeting opens the agreement’s next version.</source>
        <translation>Les deux équipes regardent les mêmes chiffres&#x202f;: ce qui a été promis et tenu, où le temps se perd, quels prospects ont été refusés et pourquoi. Puis elles notent ce qu’elles vont faire, qui et pour quand. Clore la réunion ouvre la version suivante de l’accord.</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>&amp;Période</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>P&amp;résents</translation>
    </message>
    <message>
        <source>Period of the meeting</source>
        <translation>Période de la réunion</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Qui est là</translation>
    </message>
    <message>
        <source>Who is there: names</source>
        <translation>Qui est là&#x202f;: des noms</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Commencer la réunion</translation>
    </message>
    <message>
        <source>Meetings so far</source>
        <translation>Réunions tenues</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Tenue le</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Who agrees with whom?</source>
        <translation>Qui s’engage envers qui&#x202f;?</translation>
    </message>
    <message>
        <source>A promise needs a person on each side: somebody who gives it and answers for it.</source>
        <translation>Un engagement demande une personne de chaque côté&#x202f;: quelqu’un qui le prend et qui en répond.</translation>
    </message>
    <message>
        <source>First name and name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Empty if it is you</source>
        <translation>Vide si c’est vous</translation>
    </message>
    <message>
        <source>&amp;Company or team</source>
        <translation>&amp;Entreprise ou équipe</translation>
    </message>
    <message>
        <source>As it stands on the agreement</source>
        <translation>Telle qu’elle figure sur l’accord</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Votre nom</translation>
    </message>
    <message>
        <source>You &amp;answer for</source>
        <translation>Vous &amp;répondez pour</translation>
    </message>
    <message>
        <source>Signs for &amp;marketing</source>
        <translation>Signe pour le &amp;marketing</translation>
    </message>
    <message>
        <source>Signs for &amp;sales</source>
        <translation>Signe pour les &amp;commerciaux</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Le marketing</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Les commerciaux</translation>
    </message>
    <message>
        <source>Both, as their manager</source>
        <translation>Les deux, comme responsable</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Choisir un emplacement…</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>À renseigner.</translation>
    </message>
    <message>
        <source>There is already a file of that name. Choose another.</source>
        <translation>Un fichier porte déjà ce nom. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>BehindPanel</name>
    <message>
        <source>One row for each deadline. Enter opens it.</source>
        <translation>Une ligne par échéance. Entrée l’ouvre.</translation>
    </message>
    <message>
        <source>One row for each hand-over. Enter opens its lead.</source>
        <translation>Une ligne par transmission. Entrée ouvre son prospect.</translation>
    </message>
    <message>
        <source>One row for each lead. Enter opens it.</source>
        <translation>Une ligne par prospect. Entrée l’ouvre.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifié</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>{clause}: {number} — {period}</source>
        <translation>{clause}&#x202f;: {number} — {period}</translation>
    </message>
    <message>
        <source>The leads of this number — {period}</source>
        <translation>Les prospects de ce chiffre — {period}</translation>
    </message>
</context>
<context>
    <name>BetweenPanel</name>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Filter (Enter)</source>
        <translation>Filtrer (Entrée)</translation>
    </message>
</context>
<context>
    <name>BoardNamePanel</name>
    <message>
        <source>Name of the board</source>
        <translation>Nom du tableau</translation>
    </message>
</context>
<context>
    <name>BoardPaper</name>
    <message>
        <source>Scoreboard – {period}</source>
        <translation>Tableau de bord – {period}</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>au {moment}</translation>
    </message>
    <message>
        <source>agreement, version {number}</source>
        <translation>accord, version {number}</translation>
    </message>
    <message>
        <source>compared with {period}</source>
        <translation>comparé à {period}</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Atteint</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promis</translation>
    </message>
    <message>
        <source>Counted, 95%</source>
        <translation>Compté, 95 %</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
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
        <source>Group by</source>
        <translation>Regrouper</translation>
    </message>
    <message>
        <source>Figures of the leads received in the period</source>
        <translation>Chiffres des prospects reçus dans la période</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Go to the agreement</source>
        <translation>Aller à l’accord</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>The figures behind the charts</source>
        <translation>Les chiffres derrière les graphiques</translation>
    </message>
</context>
<context>
    <name>BottleneckView</name>
    <message>
        <source>Where working time is lost</source>
        <translation>Où se perd le temps ouvré</translation>
    </message>
    <message>
        <source>Nobody waited for anything in this period.</source>
        <translation>Personne n’a attendu dans cette période.</translation>
    </message>
</context>
<context>
    <name>Bottlenecks</name>
    <message>
        <source>{lost}, {change}: {actor}.</source>
        <translation>{lost}, {change}&#x202f;: {actor}.</translation>
    </message>
    <message>
        <source>{lost}: {actor}.</source>
        <translation>{lost}&#x202f;: {actor}.</translation>
    </message>
    <message>
        <source>The largest share: {name}, {span}.</source>
        <translation>La plus grande part&#x202f;: {name}, {span}.</translation>
    </message>
    <message>
        <source>{n} lead</source>
        <translation>{n} prospect</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} prospects</translation>
    </message>
    <message>
        <source>Before the hand-over {lost} were lost</source>
        <translation>Avant la transmission, {lost} perdues</translation>
    </message>
    <message>
        <source>On the way to sales’ machines {lost} were lost</source>
        <translation>En chemin vers les postes des commerciaux, {lost} perdues</translation>
    </message>
    <message>
        <source>In acceptance {lost} were lost</source>
        <translation>À l’acceptation, {lost} perdues</translation>
    </message>
    <message>
        <source>With sales, until the first talk, {lost} were lost</source>
        <translation>Chez les commerciaux, jusqu’au premier échange, {lost} perdues</translation>
    </message>
    <message>
        <source>Between two hand-overs {lost} were lost</source>
        <translation>Entre deux transmissions, {lost} perdues</translation>
    </message>
    <message>
        <source>marketing can act</source>
        <translation>le marketing peut agir</translation>
    </message>
    <message>
        <source>sales can act</source>
        <translation>les commerciaux peuvent agir</translation>
    </message>
    <message>
        <source>both sides can act</source>
        <translation>les deux côtés peuvent agir</translation>
    </message>
    <message>
        <source>{span} more than at the pace of {period}</source>
        <translation>{span} de plus qu’au rythme précédent ({period})</translation>
    </message>
    <message>
        <source>{span} less than at the pace of {period}</source>
        <translation>{span} de moins qu’au rythme précédent ({period})</translation>
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
        <translation>C’est une erreur du programme, pas la vôtre. Ce qui a été enregistré est en sûreté, et vous pouvez continuer. Le texte ci-dessous ne contient aucune donnée personnelle&#x202f;: merci de l’envoyer à ceux qui s’occupent du programme.</translation>
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
    <name>BusinessStep</name>
    <message>
        <source>What is your business like?</source>
        <translation>Quelle est votre activité&#x202f;?</translation>
    </message>
    <message>
        <source>It is quicker to change what is written than to write: begin from what is close to you.</source>
        <translation>Modifier va plus vite qu’écrire&#x202f;: partez de ce qui vous ressemble.</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>The agreement that your file holds, with all that was typed so far.</source>
        <translation>L’accord que contient votre fichier, avec tout ce qui a été saisi jusqu’ici.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>A plain agreement with few criteria, for any business.</source>
        <translation>Un accord simple avec peu de critères, pour toute activité.</translation>
    </message>
    <message>
        <source>{leads} qualified leads a month; a hot one is called {target}.</source>
        <translation>{leads} prospects qualifiés par mois&#x202f;; un prospect chaud est appelé {target}.</translation>
    </message>
</context>
<context>
    <name>BusyStrip</name>
    <message>
        <source>Making the demo, eight weeks of an invented team: {percent} done</source>
        <translation>Création de la démo, huit semaines d’une équipe inventée&#x202f;: {percent}</translation>
    </message>
    <message>
        <source>Making the file…</source>
        <translation>Création du fichier…</translation>
    </message>
    <message>
        <source>Scores follow: {done} of {total} leads</source>
        <translation>Les scores suivent&#x202f;: {done} prospects sur {total}</translation>
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
    <message>
        <source>Stop for now</source>
        <translation>Arrêter pour l’instant</translation>
    </message>
</context>
<context>
    <name>CalendarDays</name>
    <message>
        <source>{day} — before {name}</source>
        <translation>{day} — avant {name}</translation>
    </message>
    <message>
        <source>{day} — after {name}</source>
        <translation>{day} — après {name}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>It moves {count} deadlines.</source>
        <translation>{count} échéances sont déplacées.</translation>
    </message>
    <message>
        <source>It moves one deadline.</source>
        <translation>Une échéance est déplacée.</translation>
    </message>
    <message>
        <source>The closure is noted.</source>
        <translation>La fermeture est notée.</translation>
    </message>
    <message>
        <source>The half-day is noted.</source>
        <translation>La demi-journée est notée.</translation>
    </message>
    <message>
        <source>The hours of that day are noted.</source>
        <translation>Les horaires de ce jour sont notés.</translation>
    </message>
    <message>
        <source>One works as usual on these days.</source>
        <translation>On travaille comme d’habitude ces jours-là.</translation>
    </message>
    <message>
        <source>The calendar is changed.</source>
        <translation>Le calendrier est modifié.</translation>
    </message>
    <message>
        <source>Bridge day</source>
        <translation>Pont</translation>
    </message>
    <message>
        <source>The holidays are those of this place. Days changed: {count}.</source>
        <translation>Les jours fériés sont ceux de ce lieu. Jours modifiés&#x202f;: {count}.</translation>
    </message>
    <message>
        <source>No day changes: the holidays are the same there.</source>
        <translation>Aucun jour ne change&#x202f;: les jours fériés y sont les mêmes.</translation>
    </message>
</context>
<context>
    <name>CalendarPart</name>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>The hours of {day} cannot be read: 9:00-12:30, 14:00-17:30.</source>
        <translation>Les horaires du {day} sont illisibles&#x202f;: 9:00-12:30, 14:00-17:30.</translation>
    </message>
    <message>
        <source>Example — {commitment} ({tier}): {target}</source>
        <translation>Exemple — {commitment} ({tier})&#x202f;: {target}</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Asked: {request}</source>
        <translation>Demande&#x202f;: {request}</translation>
    </message>
    <message>
        <source>No request noted</source>
        <translation>Aucune demande notée</translation>
    </message>
    <message>
        <source>Nobody has spoken to them yet</source>
        <translation>Personne ne lui a encore parlé</translation>
    </message>
    <message>
        <source>Last: {what}</source>
        <translation>Dernier échange&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Best hour: {hour} ({reached} of {n} reached)</source>
        <translation>Meilleure heure&#x202f;: {hour} ({reached} joints sur {n})</translation>
    </message>
    <message>
        <source>Best hour of all: {hour} ({reached} of {n} reached)</source>
        <translation>Meilleure heure en général&#x202f;: {hour} ({reached} joints sur {n})</translation>
    </message>
    <message>
        <source>Best hour: too few calls yet (n = {n})</source>
        <translation>Meilleure heure&#x202f;: encore trop peu d’appels (n = {n})</translation>
    </message>
    <message>
        <source>There ({country}) it is {hours}</source>
        <translation>Là-bas ({country}), il est {hours}</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>Say first how it ended: press a key from 1 to 5.</source>
        <translation>Dites d’abord comment l’appel s’est terminé&#x202f;: appuyez sur une touche de 1 à 5.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Comment l’appel s’est terminé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Log (Enter)</source>
        <translation>Noter (Entrée)</translation>
    </message>
    <message>
        <source>Log a call with {lead}</source>
        <translation>Noter un appel avec {lead}</translation>
    </message>
    <message>
        <source>Empty: just now. Or write 10:00, yesterday 16h, 20 min ago …</source>
        <translation>Vide&#x202f;: à l’instant. Sinon écrivez 10&#x202f;h&#x202f;30, hier 16&#x202f;h, il y a 20 min…</translation>
    </message>
    <message>
        <source>No such time in the past: write 10:00, yesterday 16h, 20 min ago …</source>
        <translation>Cette heure n’est pas dans le passé, ou n’est pas comprise&#x202f;: écrivez 10&#x202f;h&#x202f;30, hier 16&#x202f;h, il y a 20 min…</translation>
    </message>
    <message>
        <source>It happened: {moment}.</source>
        <translation>Moment retenu&#x202f;: {moment}.</translation>
    </message>
    <message>
        <source>It happened: {moment}, before the clock started ({start}): it stops no clock.</source>
        <translation>Moment retenu&#x202f;: {moment}, avant le départ du délai ({start})&#x202f;: cet appel n’arrête aucune échéance.</translation>
    </message>
</context>
<context>
    <name>CallWindow</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Nobody is waiting for a call.</source>
        <translation>Personne n’attend d’appel.</translation>
    </message>
    <message>
        <source>{n} to call</source>
        <translation>{n} à appeler</translation>
    </message>
</context>
<context>
    <name>CampaignFormPanel</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>This is not a day; write it like {day}.</source>
        <translation>Ce n’est pas un jour&#x202f;; écrivez-le comme {day}.</translation>
    </message>
    <message>
        <source>The cost is not a number.</source>
        <translation>Le coût n’est pas un nombre.</translation>
    </message>
</context>
<context>
    <name>CapacityBox</name>
    <message>
        <source>Do the hours of sales carry it?</source>
        <translation>Les heures des commerciaux suffisent-elles&#x202f;?</translation>
    </message>
    <message>
        <source>Your own estimate of a lead’s follow-up; absences noted in the file count.</source>
        <translation>Votre propre estimation du suivi d’un prospect&#x202f;; les absences notées comptent.</translation>
    </message>
    <message>
        <source>For the qualified leads that were found above.</source>
        <translation>Pour les prospects qualifiés trouvés ci-dessus.</translation>
    </message>
    <message>
        <source>For the volume clause as it stands; qualified leads a month: {count}.</source>
        <translation>Pour la clause de volume actuelle&#x202f;; prospects qualifiés par mois&#x202f;: {count}.</translation>
    </message>
    <message>
        <source>No: {month} needs {needed} and has {there}; {gap} are missing. Leads that it could carry: {carried}.</source>
        <translation>Non&#x202f;: {month} demande {needed} et en a {there}&#x202f;; il manque {gap}. Prospects tenables&#x202f;: {carried}.</translation>
    </message>
    <message>
        <source>Yes: even {month}, the tightest month, needs {needed} and has {there}; {gap} are left.</source>
        <translation>Oui&#x202f;: même {month}, le mois le plus tendu, demande {needed} et en a {there}&#x202f;; il reste {gap}.</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Ways to reach the lead</source>
        <translation>Moyens de joindre le prospect</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>faux numéro</translation>
    </message>
</context>
<context>
    <name>Catching</name>
    <message>
        <source>Typed before, not saved yet. Enter saves it, F9 empties it.</source>
        <translation>Saisi avant, pas encore enregistré. Entrée l’enregistre, F9 le vide.</translation>
    </message>
    <message>
        <source>Not saved: {who}</source>
        <translation>Pas enregistré&#x202f;: {who}</translation>
    </message>
    <message>
        <source>Put back into the form</source>
        <translation>Remettre dans le formulaire</translation>
    </message>
</context>
<context>
    <name>Cautions</name>
    <message>
        <source>Whoever has this address or number objects to {objection}. Whoever is saved here is marked likewise.</source>
        <translation>La personne qui a cette adresse ou ce numéro s’oppose {objection}. La fiche enregistrée ici portera la même marque.</translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>From the revenue wanted to the leads</source>
        <translation>Du chiffre d’affaires voulu aux prospects</translation>
    </message>
    <message>
        <source>find</source>
        <translation>trouver</translation>
    </message>
    <message>
        <source>what your own history says</source>
        <translation>ce que dit votre propre historique</translation>
    </message>
    <message>
        <source>Conversion is known</source>
        <translation>La conversion est connue</translation>
    </message>
    <message>
        <source>stage by stage</source>
        <translation>étape par étape</translation>
    </message>
    <message>
        <source>in one</source>
        <translation>en un seul taux</translation>
    </message>
    <message>
        <source>over</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>Number of months</source>
        <translation>Nombre de mois</translation>
    </message>
    <message>
        <source>from</source>
        <translation>à partir de</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Premier mois</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Entreprises</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Champs personnalisés</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Columns of imports</source>
        <translation>Colonnes des imports</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Fields that sales fill in</source>
        <translation>Champs que remplissent les commerciaux</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>Listes enregistrées</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Tags of leads</source>
        <translation>Étiquettes des prospects</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>Secteurs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas la même personne</translation>
    </message>
    <message>
        <source>Objections kept as marks</source>
        <translation>Oppositions gardées comme marques</translation>
    </message>
    <message>
        <source>{n} entry added</source>
        <translation>{n} entrée ajoutée</translation>
    </message>
    <message>
        <source>{n} entry changed</source>
        <translation>{n} entrée modifiée</translation>
    </message>
    <message>
        <source>{n} entry taken back</source>
        <translation>{n} entrée retirée</translation>
    </message>
    <message>
        <source>{n} entry brought back</source>
        <translation>{n} entrée rétablie</translation>
    </message>
    <message>
        <source>{n} entry deleted</source>
        <translation>{n} entrée supprimée</translation>
    </message>
    <message>
        <source>{n} entries added</source>
        <translation>{n} entrées ajoutées</translation>
    </message>
    <message>
        <source>{n} entries changed</source>
        <translation>{n} entrées modifiées</translation>
    </message>
    <message>
        <source>{n} entries taken back</source>
        <translation>{n} entrées retirées</translation>
    </message>
    <message>
        <source>{n} entries brought back</source>
        <translation>{n} entrées rétablies</translation>
    </message>
    <message>
        <source>{n} entries deleted</source>
        <translation>{n} entrées supprimées</translation>
    </message>
    <message>
        <source>{table}: {count}</source>
        <translation>{table}&#x202f;: {count}</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>Dans l’équipe</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Owners are chosen</source>
        <translation>Choix des responsables</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Remplacement</translation>
    </message>
    <message>
        <source>Handed over once qualified</source>
        <translation>Transmis dès la qualification</translation>
    </message>
    <message>
        <source>To begin on</source>
        <translation>Début prévu le</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>Web domain</source>
        <translation>Domaine web</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigueur depuis</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>Numéro externe</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Checksum of the text</source>
        <translation>Somme de contrôle du texte</translation>
    </message>
    <message>
        <source>Earlier entry</source>
        <translation>Entrée précédente</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>Unreadable mark</source>
        <translation>Marque illisible</translation>
    </message>
    <message>
        <source>Earlier entry taken back</source>
        <translation>Entrée précédente retirée</translation>
    </message>
    <message>
        <source>Earlier entry brought back</source>
        <translation>Entrée précédente rétablie</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Review meetings</source>
        <translation>Réunions de revue</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>From noon on</source>
        <translation>À partir de midi</translation>
    </message>
    <message>
        <source>Historical</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Marketing’s signer, as</source>
        <translation>Fonction du signataire du marketing</translation>
    </message>
    <message>
        <source>Signed for marketing at</source>
        <translation>Signé pour le marketing le</translation>
    </message>
    <message>
        <source>Signed for marketing</source>
        <translation>Signé pour le marketing</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Observé</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Proposed at</source>
        <translation>Proposé le</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Sales’ signer, as</source>
        <translation>Fonction du signataire des commerciaux</translation>
    </message>
    <message>
        <source>Signed for sales at</source>
        <translation>Signé pour les commerciaux le</translation>
    </message>
    <message>
        <source>Signed for sales</source>
        <translation>Signé pour les commerciaux</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sceau</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Signé le</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Until noon</source>
        <translation>Jusqu’à midi</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Objected since</source>
        <translation>Opposition depuis</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Objects to</source>
        <translation>S’oppose à</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Porte sur</translation>
    </message>
    <message>
        <source>Version of the agreement</source>
        <translation>Version de l’accord</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>Close le</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>À faire pour le</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>Ouverte le</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>Réunion de revue</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>First lead</source>
        <translation>Premier prospect</translation>
    </message>
    <message>
        <source>Second lead</source>
        <translation>Second prospect</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Value changed</source>
        <translation>Valeur modifiée</translation>
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
        <source>Reached sales</source>
        <translation>Arrivé chez les commerciaux</translation>
    </message>
    <message>
        <source>Reassigned</source>
        <translation>Réattribué</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
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
        <source>Upgraded</source>
        <translation>Niveau relevé</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous pris</translation>
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
        <translation>Refus contesté</translation>
    </message>
    <message>
        <source>Rejection upheld</source>
        <translation>Refus confirmé</translation>
    </message>
    <message>
        <source>Rejection overruled</source>
        <translation>Refus levé</translation>
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
        <source>Next step planned</source>
        <translation>Prochaine étape prévue</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Étape faite</translation>
    </message>
    <message>
        <source>Step dropped</source>
        <translation>Étape abandonnée</translation>
    </message>
    <message>
        <source>Rejection</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
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
        <source>Other hours</source>
        <translation>Autres horaires</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Into the lead that stays</source>
        <translation>Dans le prospect qui reste</translation>
    </message>
    <message>
        <source>Left out of the figures</source>
        <translation>Hors des chiffres</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>the rejection is not decided yet</source>
        <translation>le refus n’est pas encore tranché</translation>
    </message>
    <message>
        <source>never handed over to sales</source>
        <translation>jamais transmis aux commerciaux</translation>
    </message>
    <message>
        <source>something was noted later than now</source>
        <translation>quelque chose a été noté après maintenant</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>n’est plus là</translation>
    </message>
    <message>
        <source>already {stage}</source>
        <translation>déjà {stage}</translation>
    </message>
    <message>
        <source>{n} lead changed</source>
        <translation>{n} prospect modifié</translation>
    </message>
    <message>
        <source>{n} leads changed</source>
        <translation>{n} prospects modifiés</translation>
    </message>
</context>
<context>
    <name>CheckSection</name>
    <message>
        <source>&amp;Check the file</source>
        <translation>&amp;Vérifier le fichier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>Avancement de la vérification</translation>
    </message>
    <message>
        <source>Every entry is read and every figure reckoned again…</source>
        <translation>Chaque entrée est relue et chaque chiffre recalculé…</translation>
    </message>
    <message>
        <source>The check was given up.</source>
        <translation>La vérification a été abandonnée.</translation>
    </message>
    <message>
        <source>The file is sound: {count} leads reckoned again, nothing differs.</source>
        <translation>Le fichier est sain&#x202f;: {count} prospects recalculés, aucun écart.</translation>
    </message>
    <message>
        <source>{count} things or more are wrong.</source>
        <translation>{count} anomalies ou plus.</translation>
    </message>
    <message>
        <source>{count} thing is wrong.</source>
        <translation>{count} anomalie trouvée.</translation>
    </message>
    <message>
        <source>{count} things are wrong.</source>
        <translation>{count} anomalies trouvées.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore a backup from before.</source>
        <translation>Rien n’a été modifié. Restaurez une sauvegarde antérieure.</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>in {rows}</source>
        <translation>dans {rows}</translation>
    </message>
    <message>
        <source>Leads with news</source>
        <translation>Prospects avec du nouveau</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Nouveaux prospects</translation>
    </message>
    <message>
        <source>Rows known already</source>
        <translation>Lignes déjà connues</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>laissées telles quelles</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>on the leads’ timelines</source>
        <translation>dans l’historique des prospects</translation>
    </message>
    <message>
        <source>see the reasons below</source>
        <translation>voir les raisons ci-dessous</translation>
    </message>
    <message>
        <source>all rows are fine</source>
        <translation>toutes les lignes sont bonnes</translation>
    </message>
    <message>
        <source>Mend the rows in the file and choose it again, or import the good rows only.</source>
        <translation>Corrigez les lignes dans le fichier et choisissez-le à nouveau, ou n’importez que les bonnes lignes.</translation>
    </message>
    <message>
        <source>Rows that cannot be taken</source>
        <translation>Lignes impossibles à importer</translation>
    </message>
    <message>
        <source>1 merged with what is there</source>
        <translation>1 fusionnée avec l’existant</translation>
    </message>
    <message>
        <source>{count} merged with what is there</source>
        <translation>{count} fusionnées avec l’existant</translation>
    </message>
    <message>
        <source>1 as one more lead of theirs</source>
        <translation>1 comme prospect de plus</translation>
    </message>
    <message>
        <source>{count} as one more lead of theirs</source>
        <translation>{count} comme prospect de plus</translation>
    </message>
    <message>
        <source>1 left as it is</source>
        <translation>1 laissée telle quelle</translation>
    </message>
    <message>
        <source>{count} left as they are</source>
        <translation>{count} laissées telles quelles</translation>
    </message>
    <message>
        <source>This is how they come in</source>
        <translation>Voici comment ils seront importés</translation>
    </message>
    <message>
        <source>This is how they come in: the first {count}</source>
        <translation>Voici comment ils seront importés&#x202f;: les {count} premiers</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import news of 1 lead</source>
        <translation>Importer les nouveautés de 1 prospect</translation>
    </message>
    <message>
        <source>Import news of {count} leads</source>
        <translation>Importer les nouveautés de {count} prospects</translation>
    </message>
    <message>
        <source>merge 1</source>
        <translation>en fusionner 1</translation>
    </message>
    <message>
        <source>merge {count}</source>
        <translation>en fusionner {count}</translation>
    </message>
    <message>
        <source>Import 1 lead</source>
        <translation>Importer 1 prospect</translation>
    </message>
    <message>
        <source>Import {count} leads</source>
        <translation>Importer {count} prospects</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Il n’y a rien de nouveau dans ce fichier.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove the filter: {words}</source>
        <translation>Retirer le filtre&#x202f;: {words}</translation>
    </message>
</context>
<context>
    <name>ClauseCard</name>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
</context>
<context>
    <name>Clauses</name>
    <message>
        <source>What follows then</source>
        <translation>Ce qui s’ensuit alors</translation>
    </message>
    <message>
        <source>Left out of the figures once both sides agree</source>
        <translation>Hors des chiffres une fois les deux côtés d’accord</translation>
    </message>
    <message>
        <source>for example requests of competitors, test entries</source>
        <translation>par exemple les demandes de concurrents, les essais</translation>
    </message>
    <message>
        <source>Add something to be left out</source>
        <translation>Ajouter une exclusion</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>Parmi eux</translation>
    </message>
    <message>
        <source>Comes with each lead</source>
        <translation>Accompagne chaque prospect</translation>
    </message>
    <message>
        <source>for example the request in its own words, the pages seen</source>
        <translation>par exemple la demande telle qu’elle fut écrite, les pages vues</translation>
    </message>
    <message>
        <source>Add something that comes with it</source>
        <translation>Ajouter un élément</translation>
    </message>
    <message>
        <source>kept from {share} on</source>
        <translation>tenu à partir de {share}</translation>
    </message>
    <message>
        <source>Share of deadlines to be kept</source>
        <translation>Part des échéances à tenir</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalade</translation>
    </message>
    <message>
        <source>{what}: no commitment</source>
        <translation>{what}&#x202f;: aucun engagement</translation>
    </message>
    <message>
        <source>Title of the agreement</source>
        <translation>Titre de l’accord</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Signs for marketing</source>
        <translation>Signe pour le marketing</translation>
    </message>
    <message>
        <source>As (function)</source>
        <translation>En qualité de (fonction)</translation>
    </message>
    <message>
        <source>Signs for sales</source>
        <translation>Signe pour les commerciaux</translation>
    </message>
    <message>
        <source>Who is written down as a lead, and from when on</source>
        <translation>Qui est noté comme prospect, et à partir de quand</translation>
    </message>
    <message>
        <source>What marketing qualifies: the criteria, and what else</source>
        <translation>Ce que le marketing qualifie&#x202f;: les critères, et quoi d’autre</translation>
    </message>
    <message>
        <source>What sales takes over, and what it checks before</source>
        <translation>Ce que les commerciaux prennent en charge, et ce qu’ils vérifient avant</translation>
    </message>
    <message>
        <source>From when on there is a deal to be won</source>
        <translation>À partir de quand il y a une affaire à gagner</translation>
    </message>
    <message>
        <source>What makes a deal won: an order, a payment</source>
        <translation>Ce qui fait qu’une affaire est gagnée&#x202f;: une commande, un paiement</translation>
    </message>
    <message>
        <source>Which of them counts once</source>
        <translation>Qui des deux compte une seule fois</translation>
    </message>
    <message>
        <source>Trade, size, region, need</source>
        <translation>Métier, taille, région, besoin</translation>
    </message>
    <message>
        <source>Competitors, students, suppliers …</source>
        <translation>Concurrents, étudiants, fournisseurs…</translation>
    </message>
    <message>
        <source>counts in: {clauses}</source>
        <translation>compte dans&#x202f;: {clauses}</translation>
    </message>
    <message>
        <source>promised of all leads together</source>
        <translation>promis pour tous les prospects ensemble</translation>
    </message>
    <message>
        <source>nothing was promised for these days</source>
        <translation>rien n’a été promis pour ces jours</translation>
    </message>
    <message>
        <source>of {n} promised</source>
        <translation>sur {n} promis</translation>
    </message>
    <message>
        <source>no share was agreed from which it is kept</source>
        <translation>aucun seuil n’a été convenu</translation>
    </message>
    <message>
        <source>promised: {share} or more</source>
        <translation>promis&#x202f;: {share} ou plus</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenu</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>En bonne voie</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>À risque</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Non tenu</translation>
    </message>
    <message>
        <source>Too early to tell</source>
        <translation>Trop tôt pour conclure</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Sans objectif</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>Rien à compter</translation>
    </message>
    <message>
        <source>due by now: {n}</source>
        <translation>attendus à ce jour&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{arrow} up from {before}</source>
        <translation>{arrow} en hausse, avant {before}</translation>
    </message>
    <message>
        <source>{arrow} down from {before}</source>
        <translation>{arrow} en baisse, avant {before}</translation>
    </message>
    <message>
        <source>{arrow} no clear change from {before}</source>
        <translation>{arrow} stable, avant {before}</translation>
    </message>
    <message>
        <source>{n} a working day</source>
        <translation>{n} par jour ouvré</translation>
    </message>
    <message>
        <source>{now} a working day, before {before}.</source>
        <translation>{now} par jour ouvré, avant {before}.</translation>
    </message>
    <message>
        <source>{now}, before {before}.</source>
        <translation>{now}, avant {before}.</translation>
    </message>
    <message>
        <source>Chance alone explains the difference.</source>
        <translation>Le hasard seul explique l’écart.</translation>
    </message>
    <message>
        <source>At this pace {low} – {high} by {day}</source>
        <translation>À ce rythme, {low} à {high} au {day}</translation>
    </message>
    <message>
        <source>At this pace {low}–{high} by {day}</source>
        <translation>À ce rythme, {low} à {high} au {day}</translation>
    </message>
    <message>
        <source>At this pace {low}–{high} of {promised} by {day}</source>
        <translation>À ce rythme, {low} à {high} sur {promised} au {day}</translation>
    </message>
    <message>
        <source>nothing to tell yet</source>
        <translation>rien à conclure pour l’instant</translation>
    </message>
    <message>
        <source>{k} of {n} clauses kept</source>
        <translation>{k} engagements tenus sur {n}</translation>
    </message>
    <message>
        <source>{score} · not to tell yet: {n}</source>
        <translation>{score} · encore sans verdict&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{n} qualified lead</source>
        <translation>{n} prospect qualifié</translation>
    </message>
    <message>
        <source>{n} qualified leads</source>
        <translation>{n} prospects qualifiés</translation>
    </message>
    <message>
        <source>{n} in time</source>
        <translation>{n} à temps</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n} en retard</translation>
    </message>
    <message>
        <source>{n} met early</source>
        <translation>{n} en avance</translation>
    </message>
    <message>
        <source>{n} still open</source>
        <translation>{n} en cours</translation>
    </message>
    <message>
        <source>{n} accepted</source>
        <translation>{n} acceptés</translation>
    </message>
    <message>
        <source>{n} rejected</source>
        <translation>{n} refusés</translation>
    </message>
    <message>
        <source>{n} complete</source>
        <translation>{n} complets</translation>
    </message>
    <message>
        <source>{n} incomplete</source>
        <translation>{n} incomplets</translation>
    </message>
    <message>
        <source>{n} with a reason</source>
        <translation>{n} avec un motif</translation>
    </message>
    <message>
        <source>{n} without one</source>
        <translation>{n} sans motif</translation>
    </message>
    <message>
        <source>{n} as agreed</source>
        <translation>{n} comme convenu</translation>
    </message>
    <message>
        <source>{n} otherwise</source>
        <translation>{n} autrement</translation>
    </message>
    <message>
        <source>{n} undecided</source>
        <translation>{n} sans décision</translation>
    </message>
    <message>
        <source>nothing to count yet</source>
        <translation>rien à compter pour l’instant</translation>
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
        <source>Leads that reached the agreed score in the period; without signed exclusions, nor rejections that were upheld unless agreed. Promised by working days; the forecast goes on at the pace of the period so far, with the ups and downs of the last 60 working days (95 %).</source>
        <translation>Prospects qui ont atteint le score convenu dans la période, sans les exclusions signées ni, sauf accord contraire, les refus confirmés. Promis au prorata des jours ouvrés&#x202f;; la prévision prolonge le rythme de la période, avec les à-coups des 60 derniers jours ouvrés (95 %).</translation>
    </message>
    <message>
        <source>Of the period’s hand-overs those accepted, in words or by silence, of all that were decided. The interval is that of Wilson (95 %).</source>
        <translation>Parmi les transmissions de la période, celles qui ont été acceptées, expressément ou en silence, sur toutes celles qui ont été décidées. L’intervalle est celui de Wilson (95 %).</translation>
    </message>
    <message>
        <source>Of the period’s hand-overs those of which all promised data was known when they were handed over. The interval is that of Wilson (95 %).</source>
        <translation>Parmi les transmissions de la période, celles dont toutes les données promises étaient connues au moment de transmettre. L’intervalle est celui de Wilson (95 %).</translation>
    </message>
    <message>
        <source>Of the deadlines due in the period those met; late are also those still open past their due. What is not due yet is told apart. The interval is that of Wilson (95 %).</source>
        <translation>Parmi les échéances de la période, celles qui ont été tenues&#x202f;; sont aussi en retard celles encore ouvertes après leur terme. Ce qui n’est pas encore échu est compté à part. L’intervalle est celui de Wilson (95 %).</translation>
    </message>
    <message>
        <source>Of the period’s rejections those that name one of the team’s reasons.</source>
        <translation>Parmi les refus de la période, ceux qui donnent un des motifs de l’équipe.</translation>
    </message>
    <message>
        <source>Of the leads given back and handed over again, those after the agreed time and not more often than agreed.</source>
        <translation>Parmi les prospects rendus puis transmis à nouveau, ceux qui l’ont été après le délai convenu et pas plus souvent que convenu.</translation>
    </message>
    <message>
        <source>Held to version {number} of the agreement.</source>
        <translation>Jugé d’après la version {number} de l’accord.</translation>
    </message>
    <message>
        <source>Held to versions {numbers} of the agreement, each to its own.</source>
        <translation>Jugé d’après les versions {numbers} de l’accord, chacun d’après la sienne.</translation>
    </message>
    <message>
        <source>Marketing promised nothing that can be measured.</source>
        <translation>Le marketing n’a rien promis qui se mesure.</translation>
    </message>
    <message>
        <source>Sales promised nothing that can be measured.</source>
        <translation>Les commerciaux n’ont rien promis qui se mesure.</translation>
    </message>
</context>
<context>
    <name>ClocksChoice</name>
    <message>
        <source>Is there still something to do for these leads?</source>
        <translation>Reste-t-il quelque chose à faire pour ces prospects&#x202f;?</translation>
    </message>
    <message>
        <source>No, they are the past: no deadlines</source>
        <translation>Non, c’est du passé&#x202f;: pas d’échéances</translation>
    </message>
    <message>
        <source>They count in the figures of the scoreboard; nobody owes them anything.</source>
        <translation>Ils comptent dans les chiffres du tableau de bord&#x202f;; personne ne leur doit rien.</translation>
    </message>
    <message>
        <source>Yes: their deadlines start now</source>
        <translation>Oui&#x202f;: leurs échéances commencent maintenant</translation>
    </message>
    <message>
        <source>They are scored by the agreement; those that reach its score are qualified.</source>
        <translation>Ils sont notés selon l’accord&#x202f;; ceux qui atteignent son score sont qualifiés.</translation>
    </message>
</context>
<context>
    <name>CodedReasonsBox</name>
    <message>
        <source>names one of the reasons agreed on</source>
        <translation>donne l’un des motifs convenus</translation>
    </message>
    <message>
        <source>may leave the reason out</source>
        <translation>peut se passer de motif</translation>
    </message>
    <message>
        <source>Each rejection {coded}.</source>
        <translation>Chaque refus {coded}.</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>&amp;All columns</source>
        <translation>&amp;Toutes les colonnes</translation>
    </message>
    <message>
        <source>Those of the &amp;list</source>
        <translation>Celles de la &amp;liste</translation>
    </message>
</context>
<context>
    <name>ColumnPanel</name>
    <message>
        <source>Name of the field</source>
        <translation>Nom du champ</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Ce qu’il contient</translation>
    </message>
    <message>
        <source>Filled: {filled}, empty: {empty}</source>
        <translation>Remplies&#x202f;: {filled}, vides&#x202f;: {empty}</translation>
    </message>
    <message>
        <source>Its values</source>
        <translation>Ses valeurs</translation>
    </message>
    <message>
        <source>Some of its values</source>
        <translation>Certaines de ses valeurs</translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>Column of the file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Premières valeurs</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lue comme</translation>
    </message>
    <message>
        <source>to be told</source>
        <translation>à préciser</translation>
    </message>
    <message>
        <source>Custom field “{name}”</source>
        <translation>Champ «&#x202f;{name}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Here is what becomes of each column. Press one in “Becomes” to change it.</source>
        <translation>Voici ce que devient chaque colonne. Cliquez dans «&#x202f;Devient&#x202f;» pour en changer une.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 colonne</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count} colonnes</translation>
    </message>
    <message>
        <source>understood as last time with such a file</source>
        <translation>comprises comme la dernière fois pour un tel fichier</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>What the column becomes</source>
        <translation>Ce que devient la colonne</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>&amp;Compared with</source>
        <translation>&amp;Comparé à</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>Nothing came before it.</source>
        <translation>Rien ne l’a précédée.</translation>
    </message>
    <message>
        <source>{name} cannot be read any more.</source>
        <translation>{name}&#x202f;: le texte n’est plus lisible.</translation>
    </message>
    <message>
        <source>{count} change</source>
        <translation>{count} modification</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} modifications</translation>
    </message>
    <message>
        <source>{name} is not what was signed; this is what the file holds now.</source>
        <translation>{name}&#x202f;: ce n’est pas ce qui a été signé&#x202f;; voici ce que le fichier contient maintenant.</translation>
    </message>
    <message>
        <source>They say the same.</source>
        <translation>Ils disent la même chose.</translation>
    </message>
</context>
<context>
    <name>CompletenessBox</name>
    <message>
        <source>Share of hand-overs with complete data</source>
        <translation>Part des transmissions aux données complètes</translation>
    </message>
    <message>
        <source>At least {percent} of the hand-overs have all of these:</source>
        <translation>Au moins {percent} des transmissions comportent tout ceci&#x202f;:</translation>
    </message>
</context>
<context>
    <name>ConditionEdit</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>ConflictTable</name>
    <message>
        <source>What both sides edited</source>
        <translation>Ce que les deux côtés ont modifié</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Vaut</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>Autre valeur</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
</context>
<context>
    <name>ConversionBox</name>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>A conversion counts within</source>
        <translation>Une conversion compte dans les</translation>
    </message>
    <message>
        <source>A lead counts as converted if it is won within {days} of its receipt.</source>
        <translation>Un prospect compte comme converti s’il est gagné dans les {days} après sa réception.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>{n} lead copied, with the columns shown.</source>
        <translation>{n} prospect copié, avec les colonnes affichées.</translation>
    </message>
    <message>
        <source>{n} leads copied, with the columns shown.</source>
        <translation>{n} prospects copiés, avec les colonnes affichées.</translation>
    </message>
    <message>
        <source>Only the first {n} leads are copied, no more fit.</source>
        <translation>Seuls les {n} premiers prospects sont copiés, il n’y a pas de place pour plus.</translation>
    </message>
</context>
<context>
    <name>CorrectPanel</name>
    <message>
        <source>No such time in the past: write 10:00, yesterday 16h, 20 min ago …</source>
        <translation>Aucun moment passé de ce nom&#x202f;: écrivez 10 h, hier 16 h, il y a 20 min…</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>Écrivez quelque chose.</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>Corriger l’entrée</translation>
    </message>
    <message>
        <source>Correct the note</source>
        <translation>Corriger la note</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Comment cela s’est terminé</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Correct it (Enter)</source>
        <translation>Corriger (Entrée)</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Taken back: {lead}.</source>
        <translation>Retiré&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Corrected: {lead}.</source>
        <translation>Corrigé&#x202f;: {lead}.</translation>
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
    <message>
        <source>{span} working</source>
        <translation>{span} ouvrées</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <comment>on the clock, past its time</comment>
        <translation>il y a {span}</translation>
    </message>
    <message>
        <source>in {span}</source>
        <comment>on the clock, still to come</comment>
        <translation>dans {span}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>My step</source>
        <translation>Mon étape</translation>
    </message>
    <message>
        <source>My step, late</source>
        <translation>Mon étape, en retard</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>À risque</translation>
    </message>
</context>
<context>
    <name>CountdownOne</name>
    <message>
        <source>{span} working</source>
        <translation>{span} ouvrée</translation>
    </message>
</context>
<context>
    <name>CoverStrip</name>
    <message>
        <source>{n} more are away with deadlines meanwhile.</source>
        <translation>{n} autres absents avec des échéances d’ici là.</translation>
    </message>
    <message>
        <source>Who is away today</source>
        <translation>Qui est absent aujourd’hui</translation>
    </message>
    <message>
        <source>{name} is away until {day}: a lead of theirs falls due meanwhile.</source>
        <translation>{name} en absence jusqu’au {day}&#x202f;: une échéance de ses prospects tombe d’ici là.</translation>
    </message>
    <message>
        <source>{name} is away until {day}: {n} of their leads fall due meanwhile.</source>
        <translation>{name} en absence jusqu’au {day}&#x202f;: {n} de ses prospects arrivent à échéance d’ici là.</translation>
    </message>
    <message>
        <source>Take over {n}</source>
        <translation>En reprendre {n}</translation>
    </message>
    <message>
        <source>Give {n} to {name}</source>
        <translation>En confier {n} à {name}</translation>
    </message>
    <message>
        <source>Give {n} to…</source>
        <translation>En confier {n} à…</translation>
    </message>
    <message>
        <source>A lead of {name} is {cover}’s now.</source>
        <translation>Un prospect de {name} est maintenant à {cover}.</translation>
    </message>
    <message>
        <source>{n} leads of {name} are {cover}’s now.</source>
        <translation>{n} prospects de {name} sont maintenant à {cover}.</translation>
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
        <translation>Chaque ligne vraie donne ses points, même négatifs&#x202f;; leur somme est le score.</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Ajouter un critère</translation>
    </message>
</context>
<context>
    <name>CriterionCount</name>
    <message>
        <source>there are no leads yet</source>
        <translation>il n’y a pas encore de prospects</translation>
    </message>
    <message>
        <source>matches {met} of {leads} leads</source>
        <translation>vrai pour {met} prospects sur {leads}</translation>
    </message>
    <message>
        <source>matches {met} of {leads} lead</source>
        <translation>vrai pour {met} prospect sur {leads}</translation>
    </message>
    <message>
        <source>{won} became customers</source>
        <translation>{won} devenus clients</translation>
    </message>
    <message>
        <source>{won} became a customer</source>
        <translation>{won} devenu client</translation>
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
        <source>Drag to put it elsewhere, or press Alt with Up or Down</source>
        <translation>Faites glisser pour déplacer, ou appuyez sur Alt avec Haut ou Bas</translation>
    </message>
    <message>
        <source>Put this criterion elsewhere</source>
        <translation>Déplacer ce critère</translation>
    </message>
    <message>
        <source>Remove this criterion</source>
        <translation>Retirer ce critère</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
</context>
<context>
    <name>CriterionWords</name>
    <message>
        <source>{sentence}, in the last {n} days</source>
        <translation>{sentence}, ces {n} derniers jours</translation>
    </message>
    <message>
        <source>here: {seen}</source>
        <translation>ici&#x202f;: {seen}</translation>
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
        <source>date unknown</source>
        <translation>date inconnue</translation>
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
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>Demi-journée</translation>
    </message>
    <message>
        <source>Other hours</source>
        <translation>Autres horaires</translation>
    </message>
    <message>
        <source>Closed, or open at which hours</source>
        <translation>Fermé, ou ouvert à quels horaires</translation>
    </message>
    <message>
        <source>Last day of the closure</source>
        <translation>Dernier jour de la fermeture</translation>
    </message>
    <message>
        <source>Closes at</source>
        <translation>Ferme à</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>Horaires du jour</translation>
    </message>
    <message>
        <source>Name of the day or the closure</source>
        <translation>Nom du jour ou de la fermeture</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>On the same days of the years ahead too</source>
        <translation>Aux mêmes jours des années à venir aussi</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’à</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a closure</source>
        <translation>Ajouter une fermeture</translation>
    </message>
    <message>
        <source>Add a half-day</source>
        <translation>Ajouter une demi-journée</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Ajouter un jour</translation>
    </message>
    <message>
        <source>Company closed</source>
        <translation>Entreprise fermée</translation>
    </message>
    <message>
        <source>Write hours such as 9:00-12:30.</source>
        <translation>Écrivez des horaires comme 9:00-12:30.</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>kept</source>
        <translation>tenu</translation>
    </message>
    <message>
        <source>breaks promises: {tiers}</source>
        <translation>dépassement&#x202f;: {tiers}</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n}&#xa0;h</translation>
    </message>
</context>
<context>
    <name>DaysEditor</name>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Ticked: nobody works. Untick a holiday on which you work.</source>
        <translation>Coché&#x202f;: personne ne travaille. Décochez un jour férié travaillé.</translation>
    </message>
    <message>
        <source>Bridge days</source>
        <translation>Ponts</translation>
    </message>
    <message>
        <source>Single working days between days off: tick those on which you close.</source>
        <translation>Jours ouvrés isolés entre des jours chômés&#x202f;: cochez ceux où vous fermez.</translation>
    </message>
    <message>
        <source>Closures and other hours</source>
        <translation>Fermetures et autres horaires</translation>
    </message>
    <message>
        <source>Days count from now on, for days to come; nothing is signed again.</source>
        <translation>Ces jours comptent dès maintenant, pour l’avenir&#x202f;; rien n’est à signer de nouveau.</translation>
    </message>
    <message>
        <source>No holidays are known for this year.</source>
        <translation>Aucun jour férié n’est connu pour cette année.</translation>
    </message>
    <message>
        <source>No single working day stands between days off here.</source>
        <translation>Aucun jour ouvré isolé entre des jours chômés.</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>rejected {moment}: waits for an answer</source>
        <translation>refusé {moment}&#x202f;: attend une réponse</translation>
    </message>
    <message>
        <source>fell away {moment}</source>
        <translation>tombée {moment}</translation>
    </message>
    <message>
        <source>done {moment}</source>
        <translation>fait {moment}</translation>
    </message>
    <message>
        <source>done {moment}, {over} late</source>
        <translation>fait {moment}, {over} de retard</translation>
    </message>
    <message>
        <source>{over}, was due {moment}</source>
        <translation>{over}, à faire avant {moment}</translation>
    </message>
</context>
<context>
    <name>DeadlinesBox</name>
    <message>
        <source>Attempts that count</source>
        <translation>Tentatives qui comptent</translation>
    </message>
</context>
<context>
    <name>DeadlinesPart</name>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
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
    <name>DecidedList</name>
    <message>
        <source>Closures and other hours</source>
        <translation>Fermetures et autres horaires</translation>
    </message>
    <message>
        <source>Nothing is decided about days to come.</source>
        <translation>Rien n’est décidé pour les jours à venir.</translation>
    </message>
    <message>
        <source>Work as usual after all</source>
        <translation>Travailler finalement</translation>
    </message>
</context>
<context>
    <name>DecidingBox</name>
    <message>
        <source>What makes a lead qualified</source>
        <translation>Ce qui qualifie un prospect</translation>
    </message>
    <message>
        <source>The points decide</source>
        <translation>Les points décident</translation>
    </message>
    <message>
        <source>The grade decides: who they are, by what they did and said</source>
        <translation>La note décide&#x202f;: qui ils sont, selon ce qu’ils ont fait et dit</translation>
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
    <name>DecisionForm</name>
    <message>
        <source>This is no day that is understood: “friday”, “in two weeks”, “15/12/2026”.</source>
        <translation>Ce jour n’est pas compris&#x202f;: «&#x202f;vendredi&#x202f;», «&#x202f;dans deux semaines&#x202f;», «&#x202f;15/12/2026&#x202f;».</translation>
    </message>
    <message>
        <source>Say what was decided.</source>
        <translation>Dites ce qui a été décidé.</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été décidé</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Qui s’en charge</translation>
    </message>
    <message>
        <source>By when: friday…</source>
        <translation>Pour quand&#x202f;: vendredi…</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
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
        <translation>Personne encore&#x202f;: la direction commerciale décide</translation>
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
        <source>Reason, if any</source>
        <translation>Motif (facultatif)</translation>
    </message>
    <message>
        <source>Amount ({currency})</source>
        <translation>Montant ({currency})</translation>
    </message>
    <message>
        <source>Think of it again</source>
        <translation>Y repenser</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>no day: 12 March, Monday, in 6 weeks …</source>
        <translation>sans date&#x202f;: 12 mars, lundi, dans 6 semaines…</translation>
    </message>
    <message>
        <source>{deed} (Enter)</source>
        <translation>{deed} (Entrée)</translation>
    </message>
    <message>
        <source>By rule: {way}</source>
        <translation>Par règle&#x202f;: {way}</translation>
    </message>
    <message>
        <source>Proposed: {owner}</source>
        <translation>Proposition&#x202f;: {owner}</translation>
    </message>
    <message>
        <source>By rule: {shares}</source>
        <translation>Par règle&#x202f;: {shares}</translation>
    </message>
    <message>
        <source>Something that the agreement wants before is missing: {leads}</source>
        <translation>Il manque une donnée que l’accord demande avant&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Leave these with marketing, hand over the others</source>
        <translation>Laisser ceux-ci au marketing, transmettre les autres</translation>
    </message>
    <message>
        <source>Choose a reason first, by its key or with the mouse.</source>
        <translation>Choisissez d’abord une raison, par sa touche ou à la souris.</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>Ce n’est pas un montant.</translation>
    </message>
    <message>
        <source>No such day to come: write 12 March, Monday, in 6 weeks …</source>
        <translation>Aucun jour à venir ne correspond&#x202f;: écrivez 12 mars, lundi, dans 6 semaines…</translation>
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
        <translation>Démo&#x202f;: les personnes et les entreprises sont inventées.</translation>
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
    <name>DetailsEdit</name>
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
        <translation>à tout moment</translation>
    </message>
    <message>
        <source>Within how many days</source>
        <translation>En combien de jours</translation>
    </message>
    <message>
        <source>of any page or note</source>
        <translation>quelle que soit la page ou la note</translation>
    </message>
    <message>
        <source>Only those whose page or note contains this</source>
        <translation>Seulement si la page ou la note contient ceci</translation>
    </message>
    <message>
        <source>What the page or the note contains</source>
        <translation>Ce que contient la page ou la note</translation>
    </message>
    <message>
        <source>halves every</source>
        <translation>moitié tous les</translation>
    </message>
    <message>
        <source>does not fade</source>
        <translation>ne s’estompe pas</translation>
    </message>
    <message>
        <source>After so many days half of the points are left</source>
        <translation>Après ce nombre de jours, il reste la moitié des points</translation>
    </message>
    <message>
        <source>Half-life in days</source>
        <translation>Demi-vie en jours</translation>
    </message>
    <message>
        <source>Group with a cap</source>
        <translation>Groupe plafonné</translation>
    </message>
    <message>
        <source>group “{name}”</source>
        <translation>groupe «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>sans groupe</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Was — {name}</source>
        <translation>Avant — {name}</translation>
    </message>
    <message>
        <source>Is — {name}</source>
        <translation>Après — {name}</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>Version {number} is in force, signed by both sides.</source>
        <translation>La version {number} est en vigueur, signée des deux côtés.</translation>
    </message>
    <message>
        <source>It can be changed together at any time, and printed to hang on the wall.</source>
        <translation>Elle se modifie ensemble à tout moment, et s’imprime pour l’afficher au mur.</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>Importer des prospects</translation>
    </message>
    <message>
        <source>See what is due today</source>
        <translation>Voir ce qui est à faire aujourd’hui</translation>
    </message>
    <message>
        <source>See the agreement</source>
        <translation>Voir l’accord</translation>
    </message>
</context>
<context>
    <name>DraftStrip</name>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>Proposer…</translation>
    </message>
    <message>
        <source>Sign for both now…</source>
        <translation>Signer pour les deux…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Give the proposal up; the version in force stays. It can be undone.</source>
        <translation>Renoncer à la proposition&#x202f;; la version en vigueur reste. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>Withdraw to correct</source>
        <translation>Retirer pour corriger</translation>
    </message>
    <message>
        <source>Make it a draft again; a signature given lapses. It can be undone.</source>
        <translation>En refaire un brouillon&#x202f;; une signature donnée tombe. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>{count} change</source>
        <translation>{count} modification</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} modifications</translation>
    </message>
    <message>
        <source>Compare it with the version before, in words</source>
        <translation>Comparer avec la version précédente, en toutes lettres</translation>
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
    <name>DuplicatesPage</name>
    <message>
        <source>Search again</source>
        <translation>Chercher de nouveau</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>First lead</source>
        <translation>Premier prospect</translation>
    </message>
    <message>
        <source>Second lead</source>
        <translation>Second prospect</translation>
    </message>
    <message>
        <source>No two leads look alike</source>
        <translation>Aucun prospect ne ressemble à un autre</translation>
    </message>
    <message>
        <source>Leads with the same address, number, or name and company are shown here.</source>
        <translation>Les prospects qui ont la même adresse, le même numéro, ou le même nom dans la même entreprise s’affichent ici.</translation>
    </message>
    <message>
        <source>Comparing all leads</source>
        <translation>Comparaison de tous les prospects</translation>
    </message>
    <message>
        <source>Not the same: {one} and {other}</source>
        <translation>Pas la même personne&#x202f;: {one} et {other}</translation>
    </message>
    <message>
        <source>Merged: {one} and {other}</source>
        <translation>Fusionnés&#x202f;: {one} et {other}</translation>
    </message>
    <message>
        <source>{n} pair</source>
        <translation>{n} paire</translation>
    </message>
    <message>
        <source>{n} pairs</source>
        <translation>{n} paires</translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message>
        <source>Leave empty where the file says:</source>
        <translation>Laisser vide quand le fichier dit&#x202f;:</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Shortly before closing</source>
        <translation>Peu avant la fermeture</translation>
    </message>
    <message>
        <source>In closed time</source>
        <translation>En dehors des heures d’ouverture</translation>
    </message>
    <message>
        <source>Before: {name}</source>
        <translation>Avant&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Before the clocks change</source>
        <translation>Avant le changement d’heure</translation>
    </message>
    <message>
        <source>On an ordinary day</source>
        <translation>Un jour ordinaire</translation>
    </message>
    <message>
        <source>from {start} → due {due}</source>
        <translation>à partir de {start} → échéance {due}</translation>
    </message>
    <message>
        <source>handed over {start} → due {due}</source>
        <translation>transmis {start} → échéance {due}</translation>
    </message>
    <message>
        <source>received {start} → due {due}</source>
        <translation>reçu {start} → échéance {due}</translation>
    </message>
    <message>
        <source>rejected {start} → due {due}</source>
        <translation>refusé {start} → échéance {due}</translation>
    </message>
    <message>
        <source>handed over {start} → until {due}</source>
        <translation>transmis {start} → jusqu’au {due}</translation>
    </message>
    <message>
        <source>appointment {start} → due {due}</source>
        <translation>rendez-vous {start} → échéance {due}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Workbook (Excel, LibreOffice) – .xlsx</source>
        <translation>Classeur (Excel, LibreOffice) – .xlsx</translation>
    </message>
    <message>
        <source>Table for any program – .csv</source>
        <translation>Tableau pour tout programme – .csv</translation>
    </message>
    <message>
        <source>Visiting cards, vCard 4.0 – .vcf</source>
        <translation>Cartes de visite, vCard 4.0 – .vcf</translation>
    </message>
    <message>
        <source>Visiting cards for older programs, vCard 3.0 – .vcf</source>
        <translation>Cartes de visite pour anciens programmes, vCard 3.0 – .vcf</translation>
    </message>
    <message>
        <source>Calendar: deadlines and appointments – .ics</source>
        <translation>Agenda&#x202f;: échéances et rendez-vous – .ics</translation>
    </message>
    <message>
        <source>Without the phone or e-mail that they closed</source>
        <translation>Sans le téléphone ou l’e-mail que la personne a fermé</translation>
    </message>
    <message>
        <source>Leave these leads out</source>
        <translation>Laisser ces prospects de côté</translation>
    </message>
    <message>
        <source>Keep everything; a column marks them</source>
        <translation>Tout garder&#x202f;; une colonne les signale</translation>
    </message>
    <message>
        <source>{n} leads are in {file}.</source>
        <translation>{n} prospects sont dans {file}.</translation>
    </message>
    <message>
        <source>{n} visiting cards are in {file}.</source>
        <translation>{n} cartes de visite sont dans {file}.</translation>
    </message>
    <message>
        <source>{n} entries are in {file}.</source>
        <translation>{n} entrées sont dans {file}.</translation>
    </message>
    <message>
        <source>{n} lead is in {file}.</source>
        <translation>{n} prospect est dans {file}.</translation>
    </message>
    <message>
        <source>{n} visiting card is in {file}.</source>
        <translation>{n} carte de visite est dans {file}.</translation>
    </message>
    <message>
        <source>{n} entry is in {file}.</source>
        <translation>{n} entrée est dans {file}.</translation>
    </message>
    <message>
        <source>Leads without a phone or e-mail that their person closed: {n}.</source>
        <translation>Prospects sans un téléphone ou e-mail que la personne a fermé&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>Leads left out because their person objects: {n}.</source>
        <translation>Prospects laissés de côté parce que la personne s’oppose&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Broken off: nothing was written.</source>
        <translation>Interrompu&#x202f;: rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export leads</source>
        <translation>Exporter des prospects</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>&amp;Lesquels</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Forme</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message>
        <source>Only what &amp;I owe and plan</source>
        <translation>Seulement ce que &amp;je dois et prévois</translation>
    </message>
    <message>
        <source>Only what I owe and plan</source>
        <translation>Seulement ce que je dois et prévois</translation>
    </message>
    <message>
        <source>Who &amp;objects</source>
        <translation>Qui s’&amp;oppose</translation>
    </message>
    <message>
        <source>&amp;Where to</source>
        <translation>&amp;Où</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>The leads selected: {n}</source>
        <translation>Les prospects sélectionnés&#x202f;: {n}</translation>
    </message>
    <message>
        <source>The list on screen, as it is sorted: {n}</source>
        <translation>La liste à l’écran, triée comme elle l’est&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Every lead: {n}</source>
        <translation>Tous les prospects&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Take at least one column.</source>
        <translation>Prenez au moins une colonne.</translation>
    </message>
    <message>
        <source>There is a file of this name: it will be replaced.</source>
        <translation>Il existe un fichier de ce nom&#x202f;: il sera remplacé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FactsPart</name>
    <message>
        <source>Show all ({n})</source>
        <translation>Tout montrer ({n})</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
</context>
<context>
    <name>FairChoice</name>
    <message>
        <source>Which fair</source>
        <translation>Quel salon</translation>
    </message>
    <message>
        <source>New fair…</source>
        <translation>Nouveau salon…</translation>
    </message>
    <message>
        <source>Which fair? — none chosen</source>
        <translation>Quel salon&#x202f;? — aucun choisi</translation>
    </message>
    <message>
        <source>Other campaigns</source>
        <translation>Autres campagnes</translation>
    </message>
</context>
<context>
    <name>FairForm</name>
    <message>
        <source>A name, a company, a phone or an e-mail is needed.</source>
        <translation>Il faut un nom, une entreprise, un téléphone ou un e-mail.</translation>
    </message>
    <message>
        <source>Badge {code} noted. Who is it?</source>
        <translation>Badge {code} noté. Qui est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>Shift+Enter: a new line</source>
        <translation>Maj+Entrée&#x202f;: à la ligne</translation>
    </message>
    <message>
        <source>How hot</source>
        <translation>Intérêt</translation>
    </message>
</context>
<context>
    <name>FairPage</name>
    <message>
        <source>Save — next person (Enter)</source>
        <translation>Enregistrer — personne suivante (Entrée)</translation>
    </message>
    <message>
        <source>Whole screen (F11)</source>
        <translation>Plein écran (F11)</translation>
    </message>
    <message>
        <source>Plan the hand-overs…</source>
        <translation>Planifier les transmissions…</translation>
    </message>
    <message>
        <source>Take the file home…</source>
        <translation>Emporter le fichier…</translation>
    </message>
    <message>
        <source>Take in a stand’s file…</source>
        <translation>Reprendre le fichier d’un stand…</translation>
    </message>
    <message>
        <source>No fair is chosen: whoever is saved now belongs to none. Choose it above.</source>
        <translation>Aucun salon n’est choisi&#x202f;: qui est enregistré maintenant n’en aura pas. Choisissez-le en haut.</translation>
    </message>
    <message>
        <source>Trade fair</source>
        <translation>Salon professionnel</translation>
    </message>
    <message>
        <source>Nothing to paste: copy a mail, a signature or a card first.</source>
        <translation>Rien à coller&#x202f;: copiez d’abord un e-mail, une signature ou une carte.</translation>
    </message>
    <message>
        <source>Nobody could be read from this.</source>
        <translation>Personne n’a pu être lu dans ce texte.</translation>
    </message>
    <message>
        <source>Read. Look it over, then Enter.</source>
        <translation>Lu. Vérifiez, puis Entrée.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
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
    <name>FieldsPart</name>
    <message>
        <source>Fields of our own</source>
        <translation>Nos propres champs</translation>
    </message>
    <message>
        <source>What leads are asked for beside the usual: in the form, in lists, in imports and in criteria. To add one, choose what it holds, then type its name and Enter.</source>
        <translation>Ce qui est demandé de plus pour un prospect&#x202f;: dans le formulaire, les listes, les imports et les critères. Pour en ajouter un, choisissez ce qu’il contient, puis tapez son nom et Entrée.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Ce qu’il contient</translation>
    </message>
    <message>
        <source>Its choices, one a line, in their order</source>
        <translation>Ses choix, un par ligne, dans leur ordre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Taken off, its values stay with the leads that have one.</source>
        <translation>Retiré, ses valeurs restent avec les prospects qui en ont une.</translation>
    </message>
    <message>
        <source>Rename {old} to {new}, for the leads that have it too</source>
        <translation>Renommer {old} en {new}, aussi chez les prospects qui l’ont</translation>
    </message>
    <message>
        <source>The choice is renamed.</source>
        <translation>Le choix est renommé.</translation>
    </message>
    <message>
        <source>Leads have a new field: {name}</source>
        <translation>Les prospects ont un nouveau champ&#x202f;: {name}</translation>
    </message>
    <message>
        <source>The field is renamed.</source>
        <translation>Le champ est renommé.</translation>
    </message>
    <message>
        <source>The field is asked for no more; its values are kept.</source>
        <translation>Le champ n’est plus demandé&#x202f;; ses valeurs sont gardées.</translation>
    </message>
    <message>
        <source>The field is changed.</source>
        <translation>Le champ est modifié.</translation>
    </message>
</context>
<context>
    <name>FilePart</name>
    <message>
        <source>This file</source>
        <translation>Ce fichier</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Is the file sound?</source>
        <translation>Le fichier est-il sain&#x202f;?</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Dossier surveillé</translation>
    </message>
    <message>
        <source>Weekly file</source>
        <translation>Fichier hebdomadaire</translation>
    </message>
    <message>
        <source>Made at closing and before anything risky, each opened and checked: all of two days, then one a day, a week, a month.</source>
        <translation>Faites à la fermeture et avant tout risque, chacune ouverte et vérifiée&#x202f;: toutes sur deux jours, puis une par jour, par semaine, par mois.</translation>
    </message>
    <message>
        <source>Reads everything and reckons every figure again; it changes nothing.</source>
        <translation>Lit tout et recalcule chaque chiffre&#x202f;; ne change rien.</translation>
    </message>
    <message>
        <source>Files that are put there (CSV, Excel, business cards) are proposed for import, with the columns as they were last time. Nothing is imported unasked. For this file, on this computer.</source>
        <translation>Les fichiers qu’on y dépose (CSV, Excel, cartes de visite) sont proposés à l’import, avec les colonnes comme la dernière fois. Rien n’est importé sans vous. Pour ce fichier, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Once a week, while this program is open, the scoreboard of the month so far is written there as a PDF. For this file, on this computer.</source>
        <translation>Une fois par semaine, tant que ce programme est ouvert, le tableau de bord du mois en cours y est écrit en PDF. Pour ce fichier, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Dernière sauvegarde</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Open another file…</source>
        <translation>&amp;Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>&amp;Nouveau fichier…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
    <message>
        <source>{when}; it lacks: {lacks}</source>
        <translation>{when}&#x202f;; il y manque&#x202f;: {lacks}</translation>
    </message>
</context>
<context>
    <name>FilePlace</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
    <message>
        <source>There is already a file of that name. Choose another.</source>
        <translation>Il y a déjà un fichier de ce nom. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Which file?</source>
        <translation>Quel fichier&#x202f;?</translation>
    </message>
    <message>
        <source>A CSV or an Excel workbook (.xlsx) of leads, or of what became of them, or business cards (.vcf): an export of your CRM or address book, a list from a trade fair. Choose it, or drop it on the window. Its columns may have any order and name; you see what becomes of them before anything is kept.</source>
        <translation>Un CSV ou un classeur Excel (.xlsx) de prospects, ou de ce qu’ils sont devenus, ou des cartes de visite (.vcf)&#x202f;: un export de votre CRM ou de votre carnet d’adresses, une liste de salon. Choisissez-le, ou déposez-le sur la fenêtre. Ses colonnes peuvent avoir n’importe quel ordre et nom&#x202f;; vous voyez ce qu’elles deviennent avant que rien ne soit gardé.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>This is the demo: what you import now stays in it and reaches no real file.</source>
        <translation>Ceci est la démo&#x202f;: ce que vous importez y reste et n’atteint aucun vrai fichier.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Tables and cards</source>
        <translation>Tableaux et cartes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Your leads will live in a file of their own, with your team’s agreement. Make it here; then you choose what to import.</source>
        <translation>Vos prospects vivront dans un fichier à eux, avec l’accord de votre équipe. Créez-le ici&#x202f;; ensuite vous choisissez ce qui est importé.</translation>
    </message>
    <message>
        <source>Restored. The file as it was before is kept: {path}</source>
        <translation>Restauré. Le fichier d’avant est gardé&#x202f;: {path}</translation>
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
    <name>FilterCard</name>
    <message>
        <source>The queue shows these.</source>
        <translation>La liste montre ceux-ci.</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Stage</source>
        <translation>É&amp;tape</translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation>&amp;Niveau</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>O&amp;wner</source>
        <translation>Res&amp;ponsable</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Campagne</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produit</translation>
    </message>
    <message>
        <source>T&amp;ag</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <source>Own &amp;field</source>
        <translation>C&amp;hamp à soi</translation>
    </message>
    <message>
        <source>Sco&amp;re</source>
        <translation>Sco&amp;re</translation>
    </message>
    <message>
        <source>&amp;Received</source>
        <translation>&amp;Reçu</translation>
    </message>
    <message>
        <source>&amp;Between…</source>
        <translation>&amp;Entre…</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Renseigné</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Comparer…</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Leads behind a number: {n}</source>
        <translation>Prospects derrière un chiffre&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} et {n} autres</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>no campaign</source>
        <translation>sans campagne</translation>
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
        <source>no product</source>
        <translation>aucun produit</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sans heure</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>aucune étiquette</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Stage: {values}</source>
        <translation>Étape&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Tier: {values}</source>
        <translation>Niveau&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Source: {values}</source>
        <translation>Source&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Campaign: {values}</source>
        <translation>Campagne&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Tier when qualified: {values}</source>
        <translation>Niveau à la qualification&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Owner: {values}</source>
        <translation>Responsable&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Received in {values}</source>
        <translation>Reçu en {values}</translation>
    </message>
    <message>
        <source>Amount in {values}</source>
        <translation>Montant en {values}</translation>
    </message>
    <message>
        <source>Product: {values}</source>
        <translation>Produit&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Hour of receipt: {values}</source>
        <translation>Heure de réception&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Weekday of receipt: {values}</source>
        <translation>Jour de réception&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Tag: {values}</source>
        <translation>Étiquette&#x202f;: {values}</translation>
    </message>
    <message>
        <source>{field}: {values}</source>
        <translation>{field}&#x202f;: {values}</translation>
    </message>
    <message>
        <source>Was or is in the stage: {values}</source>
        <translation>Est ou a été à l’étape&#x202f;: {values}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Score {points} or more</source>
        <translation>Score d’au moins {points}</translation>
    </message>
    <message>
        <source>Score {points} or less</source>
        <translation>Score d’au plus {points}</translation>
    </message>
    <message>
        <source>Handed over under an agreement</source>
        <translation>Transmis sous un accord</translation>
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
        <source>Without upheld rejections</source>
        <translation>Sans les refus confirmés</translation>
    </message>
    <message>
        <source>Accepted, in words or by silence</source>
        <translation>Accepté, en mots ou par silence</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>À risque</translation>
    </message>
    <message>
        <source>Rejection to decide on</source>
        <translation>Refus à trancher</translation>
    </message>
    <message>
        <source>To think of again</source>
        <translation>À reprendre</translation>
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
        <source>Score {first} – {last}</source>
        <translation>Score {first} – {last}</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation>«&#x202f;{value}&#x202f;»</translation>
    </message>
    <message>
        <source>From the import</source>
        <translation>Venus de l’import</translation>
    </message>
    <message>
        <source>Behind a number of the scoreboard</source>
        <translation>Derrière un chiffre du tableau de bord</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>Stagne</translation>
    </message>
    <message>
        <source>A part of all leads</source>
        <translation>Une partie des prospects</translation>
    </message>
    <message>
        <source>Qualified within {value} days</source>
        <translation>Qualifié sous {value} jours</translation>
    </message>
    <message>
        <source>Accepted within {value} days</source>
        <translation>Accepté sous {value} jours</translation>
    </message>
    <message>
        <source>Opportunity within {value} days</source>
        <translation>Opportunité sous {value} jours</translation>
    </message>
    <message>
        <source>Won within {value} days</source>
        <translation>Gagné en {value} jours</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Not lost</source>
        <translation>Non perdus</translation>
    </message>
    <message>
        <source>Won or lost</source>
        <translation>Gagnés ou perdus</translation>
    </message>
    <message>
        <source>Neither won nor lost</source>
        <translation>Ni gagnés ni perdus</translation>
    </message>
    <message>
        <source>With a date of the end</source>
        <translation>Date de fin connue</translation>
    </message>
    <message>
        <source>Without a date of the end</source>
        <translation>Date de fin inconnue</translation>
    </message>
    <message>
        <source>Brought in as history</source>
        <translation>Repris comme historique</translation>
    </message>
    <message>
        <source>Without history</source>
        <translation>Sans l’historique</translation>
    </message>
    <message>
        <source>Excluded by a signed exception</source>
        <translation>Exclus par une exception signée</translation>
    </message>
    <message>
        <source>Without exclusions</source>
        <translation>Sans les exclusions</translation>
    </message>
    <message>
        <source>With a date of receipt</source>
        <translation>Avec une date de réception</translation>
    </message>
    <message>
        <source>Without a date of receipt</source>
        <translation>Sans date de réception</translation>
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
        <translation>Pas encore de tentative</translation>
    </message>
    <message>
        <source>With an opportunity</source>
        <translation>Avec une opportunité</translation>
    </message>
    <message>
        <source>Without an opportunity</source>
        <translation>Sans opportunité</translation>
    </message>
    <message>
        <source>With a next step</source>
        <translation>Avec une prochaine étape</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>Sans prochaine étape</translation>
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
    <name>FindingWords</name>
    <message>
        <source>The file is damaged: {stored}</source>
        <translation>Le fichier est endommagé&#x202f;: {stored}</translation>
    </message>
    <message>
        <source>An entry refers to one that is not there: {where}</source>
        <translation>Une entrée renvoie à une autre qui n’existe pas&#x202f;: {where}</translation>
    </message>
    <message>
        <source>A guard of the history is missing: {row}</source>
        <translation>Un gardien de l’historique manque&#x202f;: {row}</translation>
    </message>
    <message>
        <source>Version {row} of the agreement is not what was signed</source>
        <translation>La version {row} de l’accord n’est pas celle qui fut signée</translation>
    </message>
    <message>
        <source>The rules of the time zones changed: {stored} when figures were reckoned, {rebuilt} now</source>
        <translation>Les règles des fuseaux horaires ont changé&#x202f;: {stored} lors du calcul des chiffres, {rebuilt} maintenant</translation>
    </message>
    <message>
        <source>A figure differs from what the facts give: {where}, {row}</source>
        <translation>Un chiffre diffère de ce que donnent les faits&#x202f;: {where}, {row}</translation>
    </message>
    <message>
        <source>A figure stands there without facts: {where}, {row}</source>
        <translation>Un chiffre est là sans faits&#x202f;: {where}, {row}</translation>
    </message>
    <message>
        <source>A figure is missing: {where}, {row}</source>
        <translation>Un chiffre manque&#x202f;: {where}, {row}</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Transmissions</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Call back</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>When to call back</source>
        <translation>Quand rappeler</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>rien de prévu</translation>
    </message>
    <message>
        <source>When? Thursday 10:00, tomorrow, in 2 h …</source>
        <translation>Quand&#x202f;? jeudi 10 h, demain, dans 2 h…</translation>
    </message>
    <message>
        <source>No such time to come: write Thursday 10:00, tomorrow, in 2 h …</source>
        <translation>Ce moment à venir n’est pas compris&#x202f;: écrivez jeudi 10 h, demain, dans 2 h…</translation>
    </message>
    <message>
        <source>Proposed: {moment}. Empty it to plan nothing.</source>
        <translation>Proposé&#x202f;: {moment}. Videz le champ pour ne rien prévoir.</translation>
    </message>
    <message>
        <source>Planned: {moment}.</source>
        <translation>Prévu&#x202f;: {moment}.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>This is needed.</source>
        <translation>Ceci est nécessaire.</translation>
    </message>
</context>
<context>
    <name>FunnelFields</name>
    <message>
        <source>Four numbers of your own for a year, and the leads are found.</source>
        <translation>Quatre de vos chiffres pour un an, et le nombre de prospects se calcule.</translation>
    </message>
    <message>
        <source>{revenue} × {share} ÷ {deal} ÷ {won} = {leads} qualified leads in a year</source>
        <translation>{revenue} × {share} ÷ {deal} ÷ {won} = {leads} prospects qualifiés en un an</translation>
    </message>
    <message>
        <source>Promise {count} a month</source>
        <translation>En promettre {count} par mois</translation>
    </message>
</context>
<context>
    <name>FunnelPicture</name>
    <message>
        <source>The funnel</source>
        <translation>L’entonnoir</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>No agreement was in force in this period: nobody promised anything.</source>
        <translation>Aucun accord n’était en vigueur dans cette période&#x202f;: personne n’a rien promis.</translation>
    </message>
    <message>
        <source>The period begins on {day}: nothing can be told yet.</source>
        <translation>La période commence le {day}&#x202f;: rien à conclure pour l’instant.</translation>
    </message>
    <message>
        <source>There was no working day in this period: nothing was due by day.</source>
        <translation>Cette période n’avait aucun jour ouvré&#x202f;: rien n’était promis au jour.</translation>
    </message>
    <message>
        <source>There is no working day in this period: nothing is due by day.</source>
        <translation>Cette période n’a aucun jour ouvré&#x202f;: rien n’est promis au jour.</translation>
    </message>
    <message>
        <source>Only the filtered leads are counted; what was promised holds for all leads together.</source>
        <translation>Seuls les prospects filtrés sont comptés&#x202f;; ce qui est promis vaut pour tous les prospects ensemble.</translation>
    </message>
    <message>
        <source>No lead was received in this period.</source>
        <translation>Aucun prospect n’a été reçu dans cette période.</translation>
    </message>
    <message>
        <source>No lead that was received in this period passes the filter.</source>
        <translation>Aucun prospect reçu dans cette période ne passe le filtre.</translation>
    </message>
</context>
<context>
    <name>GatesBox</name>
    <message>
        <source>Must have</source>
        <translation>Doit avoir</translation>
    </message>
    <message>
        <source>Must not have</source>
        <translation>Ne doit pas avoir</translation>
    </message>
    <message>
        <source>Has to be there before handing over</source>
        <translation>Obligatoire avant de transmettre</translation>
    </message>
    <message>
        <source>Who lacks one of these is not qualified, whatever the points.</source>
        <translation>S’il en manque une, le prospect n’est pas qualifié, quels que soient ses points.</translation>
    </message>
    <message>
        <source>Competitors, students, who opted out: they are never qualified.</source>
        <translation>Concurrents, étudiants, désinscrits&#x202f;: ils ne sont jamais qualifiés.</translation>
    </message>
    <message>
        <source>What sales needs to know of every lead it is given.</source>
        <translation>Ce que les commerciaux doivent savoir de chaque prospect transmis.</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>Give</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>One protected file with what this machine knows. Whoever takes it in adds what is new there; nothing is doubled, however often it is read.</source>
        <translation>Un fichier protégé avec ce que cette machine sait. Qui le reçoit y ajoute ce qui est nouveau&#x202f;; rien n’est doublé, si souvent qu’on le lise.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>What sales needs: the leads handed over</source>
        <translation>Ce qu’il faut aux commerciaux&#x202f;: les prospects transmis</translation>
    </message>
    <message>
        <source>The leads of a fair</source>
        <translation>Les prospects d’un salon</translation>
    </message>
    <message>
        <source>All that were noted on this machine</source>
        <translation>Tous ceux notés sur cette machine</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>F&amp;air</source>
        <translation>&amp;Salon</translation>
    </message>
    <message>
        <source>&amp;To whom</source>
        <translation>À &amp;qui</translation>
    </message>
    <message>
        <source>A name, to go on from next time</source>
        <translation>Un nom, pour continuer la prochaine fois</translation>
    </message>
    <message>
        <source>Only what is new since last time</source>
        <translation>Seulement ce qui est nouveau depuis la dernière fois</translation>
    </message>
    <message>
        <source>Only what is new since last time ({at})</source>
        <translation>Seulement ce qui est nouveau depuis la dernière fois ({at})</translation>
    </message>
</context>
<context>
    <name>GraceBox</name>
    <message>
        <source>After an appointment that the prospect asked for, the contact is due within {grace}.</source>
        <translation>Après un rendez-vous demandé par le prospect, le contact est à faire dans un délai de {grace}.</translation>
    </message>
    <message>
        <source>After an appointment asked for, within</source>
        <translation>Après un rendez-vous demandé, délai de</translation>
    </message>
</context>
<context>
    <name>GradeCell</name>
    <message>
        <source>not qualified</source>
        <translation>non qualifié</translation>
    </message>
    <message>
        <source>Grade {grade}: qualified, {tier}</source>
        <translation>Note {grade}&#x202f;: qualifié, {tier}</translation>
    </message>
    <message>
        <source>Grade {grade}: {tier}</source>
        <translation>Note {grade}&#x202f;: {tier}</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>All of {name} together give {cap} at most</source>
        <translation>Tout {name} ensemble donne {cap} au plus</translation>
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
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message>
        <source>Most points of the group</source>
        <translation>Plafond du groupe en points</translation>
    </message>
</context>
<context>
    <name>GroupsBox</name>
    <message>
        <source>Groups with a cap</source>
        <translation>Groupes plafonnés</translation>
    </message>
    <message>
        <source>What says the same in many ways counts no more than its group allows.</source>
        <translation>Ce qui dit la même chose de plusieurs façons ne compte pas plus que son groupe ne le permet.</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Ajouter un groupe</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>Groupe {n}</translation>
    </message>
</context>
<context>
    <name>GuideButton</name>
    <message>
        <source>Guided agreement…</source>
        <translation>Accord guidé…</translation>
    </message>
</context>
<context>
    <name>GuideOffer</name>
    <message>
        <source>The guided agreement waits where you left it: step {step} of {steps}.</source>
        <translation>L’accord guidé vous attend où vous l’avez laissé&#x202f;: étape {step} sur {steps}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on with the guide ({step} of {steps})</source>
        <translation>Continuer le guide ({step} sur {steps})</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>It is a draft again.</source>
        <translation>C’est de nouveau un brouillon.</translation>
    </message>
</context>
<context>
    <name>HeadPart</name>
    <message>
        <source>Ways to reach the lead</source>
        <translation>Comment joindre le prospect</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>faux numéro</translation>
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
        <source>last held by {name}</source>
        <translation>était suivi par {name}</translation>
    </message>
    <message>
        <source>nobody holds it</source>
        <translation>personne ne l’a en main</translation>
    </message>
</context>
<context>
    <name>HistoryChanges</name>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>HistoryColumns</name>
    <message>
        <source>the program</source>
        <translation>le programme</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>HistoryDetail</name>
    <message>
        <source>The selected change</source>
        <translation>Le changement choisi</translation>
    </message>
    <message>
        <source>What it changed, value by value</source>
        <translation>Ce qu’il a changé, valeur par valeur</translation>
    </message>
    <message>
        <source>Undo this (U)</source>
        <translation>Annuler ceci (U)</translation>
    </message>
    <message>
        <source>Go to that change (G)</source>
        <translation>Aller à ce changement (G)</translation>
    </message>
    <message>
        <source>Select a change to see what it did.</source>
        <translation>Choisissez un changement pour voir ce qu’il a fait.</translation>
    </message>
    <message>
        <source>It changed nothing that is kept.</source>
        <translation>Il n’a rien changé de durable.</translation>
    </message>
    <message>
        <source>The first {shown} of {count} entries are shown.</source>
        <translation>Les {shown} premières entrées sur {count} sont affichées.</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Whose changes</source>
        <translation>Les changements de qui</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Quels changements</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Tous les changements</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>À tout moment</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>All changes, newest first</source>
        <translation>Tous les changements, le plus récent d’abord</translation>
    </message>
    <message>
        <source>No such change</source>
        <translation>Aucun changement de ce genre</translation>
    </message>
    <message>
        <source>Nothing that was done fits what is chosen above.</source>
        <translation>Rien de ce qui a été fait ne correspond à ce qui est choisi ci-dessus.</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>Afficher tous les changements</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>HolidayKeeping</name>
    <message>
        <source>The public holidays up to {year} were added to the calendar.</source>
        <translation>Les jours fériés jusqu’à {year} ont été ajoutés au calendrier.</translation>
    </message>
</context>
<context>
    <name>HolidaysPart</name>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>No deadline falls on a holiday of the calendar. Days are only added for the future; those that somebody decided about stay as they are.</source>
        <translation>Aucune échéance ne tombe un jour férié du calendrier. Des jours ne sont ajoutés que pour l’avenir&#x202f;; ceux que quelqu’un a décidés restent tels quels.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Région</translation>
    </message>
    <message>
        <source>Next in the calendar</source>
        <translation>Prochains au calendrier</translation>
    </message>
    <message>
        <source>&amp;See the days in the agreement</source>
        <translation>&amp;Voir les jours dans l’accord</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Tout le pays</translation>
    </message>
    <message>
        <source>The calendar knows the holidays up to {day}.</source>
        <translation>Le calendrier connaît les jours fériés jusqu’au {day}.</translation>
    </message>
    <message>
        <source>The calendar knows no holidays yet.</source>
        <translation>Le calendrier ne connaît encore aucun jour férié.</translation>
    </message>
    <message>
        <source>&amp;Take the holidays of this place</source>
        <translation>P&amp;rendre les jours fériés de ce lieu</translation>
    </message>
    <message>
        <source>&amp;Propose holidays for the coming years</source>
        <translation>Pr&amp;oposer les jours fériés des années à venir</translation>
    </message>
    <message>
        <source>Nothing is missing: the calendar has them all up to {year}.</source>
        <translation>Rien ne manque&#x202f;: le calendrier les a tous jusqu’à {year}.</translation>
    </message>
    <message>
        <source>The holidays are in the calendar. Days changed: {count}.</source>
        <translation>Les jours fériés sont au calendrier. Jours changés&#x202f;: {count}.</translation>
    </message>
</context>
<context>
    <name>HoursPicture</name>
    <message>
        <source>Hours needed and hours there</source>
        <translation>Heures requises et heures disponibles</translation>
    </message>
    <message>
        <source>{month}: {needed} needed, {there} there</source>
        <translation>{month}&#x202f;: {needed} requises, {there} disponibles</translation>
    </message>
    <message>
        <source>there</source>
        <translation>disponibles</translation>
    </message>
    <message>
        <source>needed, more than there is</source>
        <translation>requises, plus qu’il n’y en a</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>requises</translation>
    </message>
</context>
<context>
    <name>HoursStep</name>
    <message>
        <source>When do you work?</source>
        <translation>Quand travaillez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Clocks run in these hours only: nobody is late at night or on a holiday.</source>
        <translation>Les délais ne courent que pendant ces horaires&#x202f;: personne n’est en retard la nuit ni un jour férié.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>What does a lead of Friday, 16:40 mean?</source>
        <translation>Que devient un prospect du vendredi à 16&#xa0;h&#xa0;40&#x202f;?</translation>
    </message>
    <message>
        <source>The next days off</source>
        <translation>Les prochains jours fermés</translation>
    </message>
    <message>
        <source>A hot lead handed over on {start} has to be called by {due}: {target}, and the clock stands still while you are closed.</source>
        <translation>Un prospect chaud transmis le {start} est à appeler au plus tard le {due}&#x202f;: {target}, et le délai s’arrête pendant vos fermetures.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} à {time}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Looking at {file}</source>
        <translation>Lecture de {file}</translation>
    </message>
    <message>
        <source>Checking {file}</source>
        <translation>Vérification de {file}</translation>
    </message>
    <message>
        <source>Go on with {file}</source>
        <translation>Continuer avec {file}</translation>
    </message>
    <message>
        <source>The list is saved: {path}</source>
        <translation>La liste est enregistrée&#x202f;: {path}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Import de {file}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Show the leads of the last import</source>
        <translation>Montrer les prospects du dernier import</translation>
    </message>
    <message>
        <source>News of 1 lead imported</source>
        <translation>Nouvelles d’un prospect importées</translation>
    </message>
    <message>
        <source>News of {count} leads imported</source>
        <translation>Nouvelles de {count} prospects importées</translation>
    </message>
    <message>
        <source>1 lead imported</source>
        <translation>1 prospect importé</translation>
    </message>
    <message>
        <source>{count} leads imported</source>
        <translation>{count} prospects importés</translation>
    </message>
    <message>
        <source>1 merged with what was here</source>
        <translation>1 fusionné avec l’existant</translation>
    </message>
    <message>
        <source>{count} merged with what was here</source>
        <translation>{count} fusionnés avec l’existant</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Left out</source>
        <translation>Laissée de côté</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>Champ personnalisé</translation>
    </message>
    <message>
        <source>ID in the other program</source>
        <translation>Identifiant d’origine</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nom complet</translation>
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
        <source>E-mail</source>
        <translation>E-mail</translation>
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
        <translation>Société</translation>
    </message>
    <message>
        <source>Company’s web domain</source>
        <translation>Domaine web de la société</translation>
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
        <source>Received on</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
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
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Qualified on</source>
        <translation>Qualifié le</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Transmis le</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>Accepté le</translation>
    </message>
    <message>
        <source>Rejected on</source>
        <translation>Refusé le</translation>
    </message>
    <message>
        <source>Reason of the rejection</source>
        <translation>Raison du refus</translation>
    </message>
    <message>
        <source>First attempt on</source>
        <translation>Première tentative le</translation>
    </message>
    <message>
        <source>First conversation on</source>
        <translation>Premier échange le</translation>
    </message>
    <message>
        <source>Opportunity since</source>
        <translation>Opportunité depuis</translation>
    </message>
    <message>
        <source>Back to marketing on</source>
        <translation>Rendu au marketing le</translation>
    </message>
    <message>
        <source>Won: yes or no</source>
        <translation>Gagné&#x202f;: oui ou non</translation>
    </message>
    <message>
        <source>Won on</source>
        <translation>Gagné le</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>Perdu le</translation>
    </message>
    <message>
        <source>Closed on (won or lost)</source>
        <translation>Clos le (gagné ou perdu)</translation>
    </message>
    <message>
        <source>Reason of the loss</source>
        <translation>Raison de la perte</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Nombre entier</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Web and recent Excel (UTF-8)</source>
        <translation>Web et Excel récent (UTF-8)</translation>
    </message>
    <message>
        <source>Excel “Unicode text” (UTF-16)</source>
        <translation>Excel, «&#x202f;texte Unicode&#x202f;» (UTF-16)</translation>
    </message>
    <message>
        <source>What became of leads that are here</source>
        <translation>La suite de prospects déjà ici</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>Windows, Western Europe</source>
        <translation>Windows, Europe de l’Ouest</translation>
    </message>
    <message>
        <source>Mac, Western Europe</source>
        <translation>Mac, Europe de l’Ouest</translation>
    </message>
    <message>
        <source>DOS, Western Europe</source>
        <translation>DOS, Europe de l’Ouest</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Point-virgule&#x202f;;</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Virgule ,</translation>
    </message>
    <message>
        <source>Tabulator</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Barre |</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>decimal point: {example}</source>
        <translation>point décimal&#x202f;: {example}</translation>
    </message>
    <message>
        <source>decimal comma: {example}</source>
        <translation>virgule décimale&#x202f;: {example}</translation>
    </message>
</context>
<context>
    <name>InformPanel</name>
    <message>
        <source>No such day in the past: write 23/11/2026, yesterday …</source>
        <translation>Pas de jour passé de ce nom&#x202f;: écrivez 23/11/2026, hier…</translation>
    </message>
    <message>
        <source>Informed — {leads}</source>
        <translation>Informée — {leads}</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>today; or 23/11/2026, yesterday …</source>
        <translation>aujourd’hui&#x202f;; ou 23/11/2026, hier…</translation>
    </message>
    <message>
        <source>not informed</source>
        <translation>pas informée</translation>
    </message>
    <message>
        <source>Note it (Enter)</source>
        <translation>Noter (Entrée)</translation>
    </message>
</context>
<context>
    <name>Informing</name>
    <message>
        <source>{n} leads</source>
        <translation>{n} prospects</translation>
    </message>
    <message>
        <source>Noted as informed: {leads}</source>
        <translation>Noté comme informé&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>No longer noted as informed: {leads}</source>
        <translation>N’est plus noté comme informé&#x202f;: {leads}</translation>
    </message>
</context>
<context>
    <name>InterestRow</name>
    <message>
        <source>More answers…</source>
        <translation>Autres réponses…</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a team</source>
        <translation>Rejoindre une équipe</translation>
    </message>
    <message>
        <source>{file} becomes your own file of the team: all its leads, its agreement, its people. What each of you does travels in such files from then on.</source>
        <translation>{file} devient votre propre fichier de l’équipe&#x202f;: tous ses prospects, son accord, ses membres. Ce que fait chacun voyage ensuite dans de tels fichiers.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>&amp;You are</source>
        <translation>&amp;Vous êtes</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>Choisissez votre nom</translation>
    </message>
    <message>
        <source>Say who you are: what you do is kept under that name.</source>
        <translation>Dites qui vous êtes&#x202f;: ce que vous faites est noté sous ce nom.</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Créer le fichier</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
</context>
<context>
    <name>JustDone</name>
    <message>
        <source>Undone: it can be logged again.</source>
        <translation>Annulé&#x202f;: l’appel peut être noté de nouveau.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>KeptBox</name>
    <message>
        <source>A promise of deadlines is kept in a month in which {percent} are met.</source>
        <translation>Un engagement de délai est tenu dans un mois où {percent} des échéances le sont.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Noter un appel</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>Planifier une prochaine étape</translation>
    </message>
    <message>
        <source>My step is done</source>
        <translation>Mon étape est faite</translation>
    </message>
    <message>
        <source>Move my step</source>
        <translation>Déplacer mon étape</translation>
    </message>
    <message>
        <source>Drop my step</source>
        <translation>Abandonner mon étape</translation>
    </message>
    <message>
        <source>The next sensible thing</source>
        <translation>Ce qu’il y a de mieux à faire</translation>
    </message>
    <message>
        <source>How the call ended</source>
        <translation>L’issue de l’appel</translation>
    </message>
    <message>
        <source>Dial (in the call’s panel)</source>
        <translation>Composer (dans le volet d’appel)</translation>
    </message>
    <message>
        <source>Write a mail (in the call’s panel)</source>
        <translation>Écrire un e-mail (dans le volet d’appel)</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Fermer ce qui est ouvert</translation>
    </message>
    <message>
        <source>In the list of Today</source>
        <translation>Dans la liste d’Aujourd’hui</translation>
    </message>
    <message>
        <source>The next part</source>
        <translation>Partie suivante</translation>
    </message>
    <message>
        <source>The part before</source>
        <translation>Partie précédente</translation>
    </message>
    <message>
        <source>Parts of a page</source>
        <translation>Parties d’une page</translation>
    </message>
</context>
<context>
    <name>KnownChoice</name>
    <message>
        <source>One more lead of the same person</source>
        <translation>Un prospect de plus pour la même personne</translation>
    </message>
    <message>
        <source>Merge with the lead that is there</source>
        <translation>Fusionner avec le prospect présent</translation>
    </message>
    <message>
        <source>Skip these rows</source>
        <translation>Ne pas importer ces lignes</translation>
    </message>
    <message>
        <source>Its values fill what was blank; what differs stays a person of its own.</source>
        <translation>Les valeurs du fichier complètent ce qui manquait&#x202f;; en cas de différence, la personne reste distincte.</translation>
    </message>
    <message>
        <source>The row’s facts go on under that lead; its values fill what was blank.</source>
        <translation>Les faits de la ligne se poursuivent sous ce prospect&#x202f;; ses valeurs complètent ce qui manquait.</translation>
    </message>
    <message>
        <source>Nothing of them comes in.</source>
        <translation>Rien n’en est importé.</translation>
    </message>
    <message>
        <source>Who is known already</source>
        <translation>Ceux qui sont déjà connus</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Les masquer</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les voir</translation>
    </message>
    <message>
        <source>{rows} about somebody who is known: {reasons}</source>
        <translation>{rows} sur quelqu’un de connu&#x202f;: {reasons}</translation>
    </message>
    <message>
        <source>Line {line}: {who} — {reason}, {strength}</source>
        <translation>Ligne {line}&#x202f;: {who} — {reason}, {strength}</translation>
    </message>
</context>
<context>
    <name>LadderBox</name>
    <message>
        <source>Add a step</source>
        <translation>Ajouter une étape</translation>
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
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>In stage since</source>
        <translation>À cette étape depuis</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
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
    <message>
        <source>&amp;The usual columns</source>
        <translation>Les colonnes &amp;habituelles</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Trier par</translation>
    </message>
</context>
<context>
    <name>LeadCount</name>
    <message>
        <source>{shown} lead of {total}</source>
        <translation>{shown} prospect sur {total}</translation>
    </message>
    <message>
        <source>{shown} of {total} leads</source>
        <translation>{shown} prospects sur {total}</translation>
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
        <source>best match first</source>
        <translation>les plus proches d’abord</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} sélectionnés</translation>
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
        <source>Empty</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Forget what stands in the form</source>
        <translation>Oublier ce qui est dans le formulaire</translation>
    </message>
    <message>
        <source>An e-mail looks like name@company.com.</source>
        <translation>Un e-mail ressemble à nom@entreprise.fr.</translation>
    </message>
    <message>
        <source>A name, a company, a phone or an e-mail is needed.</source>
        <translation>Il faut un nom, une entreprise, un téléphone ou un e-mail.</translation>
    </message>
</context>
<context>
    <name>LeadList</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
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
</context>
<context>
    <name>LeadTrial</name>
    <message>
        <source>A lead of your choice</source>
        <translation>Un prospect de votre choix</translation>
    </message>
    <message>
        <source>Leads found</source>
        <translation>Prospects trouvés</translation>
    </message>
    <message>
        <source>No lead is found.</source>
        <translation>Aucun prospect trouvé.</translation>
    </message>
</context>
<context>
    <name>LeadsPage</name>
    <message>
        <source>New lead</source>
        <translation>Nouveau prospect</translation>
    </message>
    <message>
        <source>Paste a text…</source>
        <translation>Coller un texte…</translation>
    </message>
    <message>
        <source>A mail, a signature or a card that was copied becomes a new lead’s form (F8)</source>
        <translation>Un e-mail, une signature ou une carte copiés remplissent la fiche d’un nouveau prospect (F8)</translation>
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
    <name>Life</name>
    <message>
        <source>Version {number} is signed already and takes over on {day} from whatever begins before that day.</source>
        <translation>La version {number} est déjà signée et prend la suite le {day}, quoi qui commence avant ce jour.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Hello {name},</source>
        <translation>Bonjour {name},</translation>
    </message>
    <message>
        <source>Objects to calls and e-mails</source>
        <translation>S’oppose aux appels et aux e-mails</translation>
    </message>
    <message>
        <source>Objects to calls: do not dial</source>
        <translation>S’oppose aux appels&#x202f;: ne pas appeler</translation>
    </message>
    <message>
        <source>Objects to e-mails</source>
        <translation>S’oppose aux e-mails</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>Further up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Retirer cette ligne</translation>
    </message>
</context>
<context>
    <name>ListsPart</name>
    <message>
        <source>Words of our own</source>
        <translation>Nos propres mots</translation>
    </message>
    <message>
        <source>F2 or a double click renames an entry, for past leads too. A reason whose words are cleared takes its usual ones again. Criteria go by the words: a criterion that names an entry does not follow when it is renamed or made one with another.</source>
        <translation>F2 ou un double clic renomme une entrée, pour les prospects passés aussi. Une raison dont on efface les mots reprend les siens. Les critères vont d’après les mots&#x202f;: un critère qui nomme une entrée ne la suit pas quand elle est renommée ou réunie à une autre.</translation>
    </message>
    <message>
        <source>Usually: {words}</source>
        <translation>D’ordinaire&#x202f;: {words}</translation>
    </message>
    <message>
        <source>The source is renamed.</source>
        <translation>La source est renommée.</translation>
    </message>
    <message>
        <source>The entry is renamed.</source>
        <translation>L’entrée est renommée.</translation>
    </message>
    <message>
        <source>The reason has new words.</source>
        <translation>La raison a de nouveaux mots.</translation>
    </message>
    <message>
        <source>In the list now: {name}</source>
        <translation>Désormais dans la liste&#x202f;: {name}</translation>
    </message>
    <message>
        <source>The two entries are one.</source>
        <translation>Les deux entrées n’en font qu’une.</translation>
    </message>
    <message>
        <source>The entry is off the list; leads that have it keep it.</source>
        <translation>L’entrée n’est plus dans la liste&#x202f;; les prospects qui l’ont la gardent.</translation>
    </message>
    <message>
        <source>The campaign is changed.</source>
        <translation>La campagne est modifiée.</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>In force at once, on this computer; also in the menu “View”.</source>
        <translation>Effet immédiat, sur cet ordinateur&#x202f;; aussi dans le menu «&#x202f;Affichage&#x202f;».</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
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
    <name>LunchButton</name>
    <message>
        <source>Lunch {hours}</source>
        <translation>Déjeuner {hours}</translation>
    </message>
    <message>
        <source>Nobody works at this time, on any day of the week</source>
        <translation>Personne ne travaille à cette heure, aucun jour de la semaine</translation>
    </message>
    <message>
        <source>Another time for lunch</source>
        <translation>Une autre heure de déjeuner</translation>
    </message>
</context>
<context>
    <name>ManyCalls</name>
    <message>
        <source>The day’s calls</source>
        <translation>Les appels du jour</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Keys 1–5 say how it ended, Tab goes on to when and to the note, Enter logs the line.</source>
        <translation>Les touches 1 à 5 disent l’issue, Tab mène à l’heure puis à la note, Entrée note la ligne.</translation>
    </message>
    <message>
        <source>No call is due today.</source>
        <translation>Aucun appel n’est à faire aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>ManyLine</name>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>ManyPanel</name>
    <message>
        <source>No such day to come: write 12 March, Monday, in 6 weeks …</source>
        <translation>Aucun jour à venir de ce nom&#x202f;: écrivez 12 mars, lundi, dans 6 semaines…</translation>
    </message>
    <message>
        <source>{n} can, {m} cannot and stay as they are:</source>
        <translation>{n} le peuvent, {m} ne le peuvent pas et restent tels quels&#x202f;:</translation>
    </message>
    <message>
        <source>{n} of {total} done … Esc stops it.</source>
        <translation>{n} sur {total}… Échap arrête.</translation>
    </message>
    <message>
        <source>Another source</source>
        <translation>Une autre source</translation>
    </message>
    <message>
        <source>Another campaign</source>
        <translation>Une autre campagne</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>Un autre produit</translation>
    </message>
    <message>
        <source>Put tags on</source>
        <translation>Poser des étiquettes</translation>
    </message>
    <message>
        <source>Take a tag off</source>
        <translation>Ôter une étiquette</translation>
    </message>
    <message>
        <source>Give back to marketing</source>
        <translation>Rendre au marketing</translation>
    </message>
    <message>
        <source>Note as lost</source>
        <translation>Noter comme perdus</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Change {n} lead</source>
        <translation>Modifier {n} prospect</translation>
    </message>
    <message>
        <source>Change {n} leads</source>
        <translation>Modifier {n} prospects</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>To</source>
        <translation>En</translation>
    </message>
    <message>
        <source>fair, priority</source>
        <translation>salon, priorité</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>no day: 12 March, Monday, in 6 weeks …</source>
        <translation>aucun jour&#x202f;: 12 mars, lundi, dans 6 semaines…</translation>
    </message>
    <message>
        <source>Think of them again</source>
        <translation>Y repenser</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} et {n} autres</translation>
    </message>
    <message>
        <source>Change {n} lead (Enter)</source>
        <translation>Modifier {n} prospect (Entrée)</translation>
    </message>
    <message>
        <source>Change {n} leads (Enter)</source>
        <translation>Modifier {n} prospects (Entrée)</translation>
    </message>
</context>
<context>
    <name>MarketingPart</name>
    <message>
        <source>Marketing does within</source>
        <translation>Le marketing fait dans un délai de</translation>
    </message>
</context>
<context>
    <name>MarketingStep</name>
    <message>
        <source>What does marketing promise?</source>
        <translation>Que promet le marketing&#x202f;?</translation>
    </message>
    <message>
        <source>A number alone is easily kept with anybody’s address: leads must be wanted and complete as well.</source>
        <translation>Un nombre seul se tient avec n’importe quelles adresses&#x202f;: il faut aussi des prospects voulus et complets.</translation>
    </message>
    <message>
        <source>Each month marketing brings at least</source>
        <translation>Chaque mois, le marketing apporte au moins</translation>
    </message>
    <message>
        <source>Of these, sales accepts at least</source>
        <translation>Les commerciaux en acceptent au moins</translation>
    </message>
    <message>
        <source>Of those handed over, complete are at least</source>
        <translation>Des prospects transmis, sont complets au moins</translation>
    </message>
    <message>
        <source>qualified lead</source>
        <translation>prospect qualifié</translation>
    </message>
    <message>
        <source>qualified leads</source>
        <translation>prospects qualifiés</translation>
    </message>
    <message>
        <source>no promise</source>
        <translation>pas d’engagement</translation>
    </message>
    <message>
        <source>Find it from the revenue wanted</source>
        <translation>Le calculer à partir du chiffre d’affaires visé</translation>
    </message>
    <message>
        <source>with: {fields}</source>
        <translation>avec&#x202f;: {fields}</translation>
    </message>
</context>
<context>
    <name>MatrixEdit</name>
    <message>
        <source>Who they are</source>
        <translation>Qui ils sont</translation>
    </message>
    <message>
        <source>What they did and said</source>
        <translation>Ce qu’ils ont fait et dit</translation>
    </message>
    <message>
        <source>{grade} from</source>
        <translation>{grade} dès</translation>
    </message>
    <message>
        <source>{grade}: fewer points</source>
        <translation>{grade}&#x202f;: moins</translation>
    </message>
    <message>
        <source>{what}: {grade} from how many points</source>
        <translation>{what}&#x202f;: {grade} dès combien de points</translation>
    </message>
    <message>
        <source>Press a grade until it says what it is: hot, warm, cold, or not qualified (–). By keys: the arrows, then 1, 2, 3 or Del.</source>
        <translation>Appuyez sur une note jusqu’à ce qu’elle dise ce qu’elle est&#x202f;: chaud, tiède, froid ou non qualifié (–). Au clavier&#x202f;: les flèches, puis 1, 2, 3 ou Suppr.</translation>
    </message>
</context>
<context>
    <name>MatterColumns</name>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Rejected by sales</source>
        <translation>Refus des commerciaux</translation>
    </message>
    <message>
        <source>Contested by marketing</source>
        <translation>Contestation du marketing</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>À prévenir</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Au sujet de</translation>
    </message>
    <message>
        <source>As agreed</source>
        <translation>Ce que dit l’accord</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Où l’on en est</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Any deadline</source>
        <translation>Toute échéance</translation>
    </message>
    <message>
        <source>{n} deadline still owed</source>
        <translation>{n} échéance encore due</translation>
    </message>
    <message>
        <source>{n} deadlines still owed</source>
        <translation>{n} échéances encore dues</translation>
    </message>
    <message>
        <source>{side}, {month}: {k} of {n} met</source>
        <translation>{side}, {month}&#x202f;: {k} tenues sur {n}</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«&#x202f;{note}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>MeaningsModel</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Signifie</translation>
    </message>
</context>
<context>
    <name>MeaningsTable</name>
    <message>
        <source>What the word means</source>
        <translation>Ce que le mot signifie</translation>
    </message>
    <message>
        <source>The column’s words and what they mean</source>
        <translation>Les mots de la colonne et leur sens</translation>
    </message>
</context>
<context>
    <name>MeetingPart</name>
    <message>
        <source>No agreement with promises was in force in this period.</source>
        <translation>Aucun accord avec des promesses n’était en vigueur dans cette période.</translation>
    </message>
    <message>
        <source>Decisions of this meeting</source>
        <translation>Décisions de cette réunion</translation>
    </message>
    <message>
        <source>Enter corrects, D: done or not, X drops</source>
        <translation>Entrée corrige, D&#x202f;: fait ou non, X abandonne</translation>
    </message>
    <message>
        <source>Nothing that was decided before is still to be looked at.</source>
        <translation>Rien de ce qui a été décidé avant n’est encore à regarder.</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Décidé avant</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesses</translation>
    </message>
    <message>
        <source>Where time is lost</source>
        <translation>Où le temps se perd</translation>
    </message>
    <message>
        <source>Rejected leads</source>
        <translation>Prospects refusés</translation>
    </message>
    <message>
        <source>On to the decisions</source>
        <translation>Passer aux décisions</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Suite&#x202f;: {step}</translation>
    </message>
</context>
<context>
    <name>MemberColumns</name>
    <message>
        <source>in the team</source>
        <translation>dans l’équipe</translation>
    </message>
    <message>
        <source>left</source>
        <translation>n’y est plus</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Change {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Somebody joins the team</source>
        <translation>Quelqu’un rejoint l’équipe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>First name and name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Ceci est nécessaire.</translation>
    </message>
    <message>
        <source>An address has one @ in it, and no blanks.</source>
        <translation>Une adresse contient un seul @ et aucune espace.</translation>
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
    <name>MergePanel</name>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas la même personne</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Make one of them?</source>
        <translation>En faire un seul&#x202f;?</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>Est gardé</translation>
    </message>
    <message>
        <source>Goes on under it</source>
        <translation>Se poursuit sous celui-ci</translation>
    </message>
    <message>
        <source>The other says nothing that differs.</source>
        <translation>L’autre ne dit rien de différent.</translation>
    </message>
    <message>
        <source>No deadline runs on either of them.</source>
        <translation>Aucune échéance ne court pour l’un ni pour l’autre.</translation>
    </message>
    <message>
        <source>No deadline runs any more after that.</source>
        <translation>Plus aucune échéance ne court ensuite.</translation>
    </message>
    <message>
        <source>Deadlines after that: {deadlines}</source>
        <translation>Échéances ensuite&#x202f;: {deadlines}</translation>
    </message>
</context>
<context>
    <name>MissingWords</name>
    <message>
        <source>{points} points are missing</source>
        <translation>il manque {points} points</translation>
    </message>
    <message>
        <source>{points} point is missing</source>
        <translation>il manque {points} point</translation>
    </message>
    <message>
        <source>Missing for a grade: {profile} points for who they are, {engagement} for what they did</source>
        <translation>Pour une note qualifiée, il manque {profile} points pour qui ils sont, {engagement} pour ce qu’ils ont fait</translation>
    </message>
    <message>
        <source>Missing for a grade: {profile} points for who they are</source>
        <translation>Pour une note qualifiée, il manque {profile} points pour qui ils sont</translation>
    </message>
    <message>
        <source>Missing for a grade: {engagement} points for what they did and said</source>
        <translation>Pour une note qualifiée, il manque {engagement} points pour ce qu’ils ont fait et dit</translation>
    </message>
    <message>
        <source>or: {criteria}</source>
        <translation>ou&#x202f;: {criteria}</translation>
    </message>
</context>
<context>
    <name>MonthTable</name>
    <message>
        <source>Month by month</source>
        <translation>Mois par mois</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Jours ouvrés</translation>
    </message>
    <message>
        <source>Hours needed</source>
        <translation>Heures requises</translation>
    </message>
    <message>
        <source>Hours there</source>
        <translation>Heures disponibles</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add to: {list}</source>
        <translation>Ajouter à&#x202f;: {list}</translation>
    </message>
    <message>
        <source>Make one with</source>
        <translation>Réunir avec</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Offered no more; leads that have it keep it.</source>
        <translation>N’est plus proposé&#x202f;; les prospects qui l’ont le gardent.</translation>
    </message>
    <message>
        <source>{name}: {n} lead</source>
        <translation>{name}&#x202f;: {n} prospect</translation>
    </message>
    <message>
        <source>{name}: {n} leads</source>
        <translation>{name}&#x202f;: {n} prospects</translation>
    </message>
</context>
<context>
    <name>NamePanel</name>
    <message>
        <source>Name of the list</source>
        <translation>Nom de la liste</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Enregistrer (Entrée)</translation>
    </message>
</context>
<context>
    <name>NewFairPanel</name>
    <message>
        <source>New fair</source>
        <translation>Nouveau salon</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A fair needs a name.</source>
        <translation>Un salon a besoin d’un nom.</translation>
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
        <source>Make the file</source>
        <translation>Créer le fichier</translation>
    </message>
</context>
<context>
    <name>ObjectionButton</name>
    <message>
        <source>Lift the objection</source>
        <translation>Lever l’opposition</translation>
    </message>
    <message>
        <source>Objects to calls</source>
        <translation>S’oppose aux appels</translation>
    </message>
    <message>
        <source>{lead} may be called again.</source>
        <translation>On peut de nouveau appeler {lead}.</translation>
    </message>
    <message>
        <source>Noted: {lead} objects to calls.</source>
        <translation>Noté&#x202f;: {lead} s’oppose aux appels.</translation>
    </message>
</context>
<context>
    <name>OperandEdit</name>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Second value</source>
        <translation>Seconde valeur</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>separate with ;</source>
        <translation>séparez par&#x202f;;</translation>
    </message>
</context>
<context>
    <name>OperationSentences</name>
    <message>
        <source>Tagged {lead}: {names}</source>
        <translation>A étiqueté {lead}&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Took tags off {lead}: {names}</source>
        <translation>A retiré des étiquettes à {lead}&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Added to the list of {list}: {name}</source>
        <translation>A ajouté à la liste des {list}&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Renamed in the list of {list}: {old}, now {name}</source>
        <translation>A renommé dans la liste des {list}&#x202f;: {old}, désormais {name}</translation>
    </message>
    <message>
        <source>Made one in the list of {list}: {old} is now {name}</source>
        <translation>A réuni dans la liste des {list}&#x202f;: {old} est désormais {name}</translation>
    </message>
    <message>
        <source>Took off the list of {list}: {name}</source>
        <translation>A retiré de la liste des {list}&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Changed the campaign {name}</source>
        <translation>A modifié la campagne {name}</translation>
    </message>
    <message>
        <source>Added the field {name}</source>
        <translation>A ajouté le champ {name}</translation>
    </message>
    <message>
        <source>Renamed the field {old} to {name}</source>
        <translation>A renommé le champ {old} en {name}</translation>
    </message>
    <message>
        <source>Changed the choices of {name}: {choices}</source>
        <translation>A modifié les choix de {name}&#x202f;: {choices}</translation>
    </message>
    <message>
        <source>Renamed the choice {old} of {name} to {choice}</source>
        <translation>A renommé le choix {old} de {name} en {choice}</translation>
    </message>
    <message>
        <source>Changed the type of {name}: {type}</source>
        <translation>A changé le type de {name}&#x202f;: {type}</translation>
    </message>
    <message>
        <source>Withdrew the field {name}</source>
        <translation>A retiré le champ {name}</translation>
    </message>
    <message>
        <source>Corrected the person {name}</source>
        <translation>A corrigé la personne {name}</translation>
    </message>
    <message>
        <source>Corrected the company {name}</source>
        <translation>A corrigé la société {name}</translation>
    </message>
    <message>
        <source>Accepted {lead}</source>
        <translation>A accepté {lead}</translation>
    </message>
    <message>
        <source>Owners are chosen {way}</source>
        <translation>Choix des responsables&#x202f;: {way}</translation>
    </message>
    <message>
        <source>Gave {name} the territory {field} {value}</source>
        <translation>Secteur confié à {name}&#x202f;: {field} {value}</translation>
    </message>
    <message>
        <source>Changed the territory {field} {value}: {name}</source>
        <translation>Secteur modifié, {field} {value}&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Took the territory {field} {value} from {name}</source>
        <translation>Secteur retiré à {name}&#x202f;: {field} {value}</translation>
    </message>
    <message>
        <source>Handed over {lead} by rule, since it is qualified</source>
        <translation>{lead} transmis par règle, car qualifié</translation>
    </message>
    <message>
        <source>Changed the absence of {name}: from {first} to {last}</source>
        <translation>Absence de {name} modifiée&#x202f;: du {first} au {last}</translation>
    </message>
    <message>
        <source>Gave {leads} of {name}, who is away, to {cover}</source>
        <translation>{leads} de {name}, en absence, confié(s) à {cover}</translation>
    </message>
    <message>
        <source>Noted the absence of {name} from {first} to {last}</source>
        <translation>Absence de {name} notée du {first} au {last}</translation>
    </message>
    <message>
        <source>Marked {day} as free in the calendar: {label}</source>
        <translation>A noté le {day} comme chômé dans le calendrier&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Closed from {first} to {last}: {label}</source>
        <translation>Fermeture du {first} au {last}&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Closed at {time} on {day}: {label}</source>
        <translation>Fermeture à {time} le {day}&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Added the lead {lead}</source>
        <translation>A ajouté le prospect {lead}</translation>
    </message>
    <message>
        <source>Met at the fair: {lead}</source>
        <translation>Rencontré au salon&#x202f;: {lead}</translation>
    </message>
    <message>
        <source>Planned the hand-over of {lead}</source>
        <translation>Planifié la transmission de {lead}</translation>
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
        <source>Other hours on {day}, {hours}: {label}</source>
        <translation>Autres horaires le {day}, {hours}&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Noted an appointment with {lead}</source>
        <translation>Rendez-vous avec {lead} noté</translation>
    </message>
    <message>
        <source>Began the draft of the agreement from the template {name}</source>
        <translation>A commencé le brouillon de l’accord depuis le modèle {name}</translation>
    </message>
    <message>
        <source>Changed {name} in the team: {role}</source>
        <translation>A modifié {name} dans l’équipe&#x202f;: {role}</translation>
    </message>
    <message>
        <source>Corrected a note on {lead}</source>
        <translation>A corrigé une note sur {lead}</translation>
    </message>
    <message>
        <source>Corrected an entry of {lead}: {channel} — {outcome}</source>
        <translation>Entrée de {lead} corrigée&#x202f;: {channel} — {outcome}</translation>
    </message>
    <message>
        <source>Took the proposed agreement back to a draft</source>
        <translation>A ramené l’accord proposé à l’état de brouillon</translation>
    </message>
    <message>
        <source>Declared as filled in by sales: {name}</source>
        <translation>Déclarés remplis par les commerciaux&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Discarded the draft of the agreement</source>
        <translation>A abandonné le brouillon de l’accord</translation>
    </message>
    <message>
        <source>Contested the rejection of {lead}</source>
        <translation>Refus de {lead} contesté</translation>
    </message>
    <message>
        <source>Dropped a step with {lead}: {step}</source>
        <translation>Étape abandonnée avec {lead}&#x202f;: {step}</translation>
    </message>
    <message>
        <source>Corrected the lead {lead}</source>
        <translation>A corrigé le prospect {lead}</translation>
    </message>
    <message>
        <source>Added holidays to the calendar up to {until}: {days}</source>
        <translation>A ajouté des jours fériés au calendrier jusqu’en {until}&#x202f;: {days}</translation>
    </message>
    <message>
        <source>Did a step with {lead}: {step}</source>
        <translation>Étape faite avec {lead}&#x202f;: {step}</translation>
    </message>
    <message>
        <source>Made the file of {name}</source>
        <translation>A créé le fichier de {name}</translation>
    </message>
    <message>
        <source>Gave {leads} in the file {file} to {to}</source>
        <translation>Donné {leads} dans le fichier {file} à {to}</translation>
    </message>
    <message>
        <source>Signed an exception for {lead}</source>
        <translation>Exception signée pour {lead}</translation>
    </message>
    <message>
        <source>Handed over {lead}</source>
        <translation>A transmis {lead}</translation>
    </message>
    <message>
        <source>Imported {file}: {rows}</source>
        <translation>A importé {file}&#x202f;: {rows}</translation>
    </message>
    <message>
        <source>Took the agreement of {file} as the draft</source>
        <translation>A repris l’accord de {file} comme brouillon</translation>
    </message>
    <message>
        <source>Worded the reason {reason}: {label}</source>
        <translation>A formulé le motif {reason}&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Left the file {file} aside</source>
        <translation>A laissé de côté le fichier {file}</translation>
    </message>
    <message>
        <source>Lifted the objection of {lead}</source>
        <translation>A levé l’opposition de {lead}</translation>
    </message>
    <message>
        <source>Logged a contact with {lead}: {channel} — {outcome}</source>
        <translation>A noté un contact avec {lead}&#x202f;: {channel} — {outcome}</translation>
    </message>
    <message>
        <source>Noted as lost: {lead}</source>
        <translation>A noté comme perdu&#x202f;: {lead}</translation>
    </message>
    <message>
        <source>Said that {lead} and {other} are not the same</source>
        <translation>A indiqué que {lead} et {other} ne sont pas la même personne</translation>
    </message>
    <message>
        <source>Merged {other} into {lead}</source>
        <translation>{other} fusionné dans {lead}</translation>
    </message>
    <message>
        <source>Noted: {lead} objects to {objection}</source>
        <translation>A noté que {lead} s’oppose {objection}</translation>
    </message>
    <message>
        <source>Noted that {lead} was informed of what is kept</source>
        <translation>A noté que {lead} a été informé de ce qui est conservé</translation>
    </message>
    <message>
        <source>Moved a step with {lead}: {step}</source>
        <translation>Étape déplacée avec {lead}&#x202f;: {step}</translation>
    </message>
    <message>
        <source>Noted an opportunity: {lead}</source>
        <translation>A noté une opportunité&#x202f;: {lead}</translation>
    </message>
    <message>
        <source>Overruled the rejection of {lead}</source>
        <translation>Refus de {lead} écarté</translation>
    </message>
    <message>
        <source>{leads} reached the agreed score</source>
        <translation>Au score convenu&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>Paused the clocks of {lead}: {reason}</source>
        <translation>Compteurs de {lead} mis en pause&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Planned a next step with {lead}: {step}</source>
        <translation>Prochaine étape prévue avec {lead}&#x202f;: {step}</translation>
    </message>
    <message>
        <source>Proposed the agreement, to begin on {day}</source>
        <translation>A proposé l’accord, à partir du {day}</translation>
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
        <translation>A rétabli&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Rejected {lead}</source>
        <translation>A refusé {lead}</translation>
    </message>
    <message>
        <source>No longer declared as filled in by sales: {name}</source>
        <translation>Ne sont plus déclarés remplis par les commerciaux&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Took the absence of {name} from {first} to {last} off the list</source>
        <translation>Absence de {name} du {first} au {last} retirée de la liste</translation>
    </message>
    <message>
        <source>Took {label} out of the calendar, from {first} to {last}</source>
        <translation>{label} retiré du calendrier, du {first} au {last}</translation>
    </message>
    <message>
        <source>Renamed the source {old} to {name}</source>
        <translation>A renommé la source {old} en {name}</translation>
    </message>
    <message>
        <source>Resumed the clocks of {lead}</source>
        <translation>Compteurs de {lead} repris</translation>
    </message>
    <message>
        <source>Took back an entry of {lead}: {entry}</source>
        <translation>Entrée de {lead} retirée&#x202f;: {entry}</translation>
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
        <source>{name} signed the agreement for {side}</source>
        <translation>{name} a signé l’accord ({side})</translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation>A annulé&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Took in {file} of {from}: {rows}</source>
        <translation>Reçu {file} de {from}&#x202f;: {rows}</translation>
    </message>
    <message>
        <source>Upgraded {lead}: {tier}</source>
        <translation>Niveau de {lead} relevé&#x202f;: {tier}</translation>
    </message>
    <message>
        <source>Changed the source of {lead}: {name}</source>
        <translation>A modifié la source de {lead}&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Changed the campaign of {lead}: {name}</source>
        <translation>A modifié la campagne de {lead}&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Changed the product of {lead}: {name}</source>
        <translation>A modifié le produit de {lead}&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Added a note to {lead}</source>
        <translation>A ajouté une note à {lead}</translation>
    </message>
    <message>
        <source>Saved the mapping {name}</source>
        <translation>Correspondance enregistrée&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Deleted the mapping {name}</source>
        <translation>Correspondance supprimée&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Saved the list {name}</source>
        <translation>A enregistré la liste {name}</translation>
    </message>
    <message>
        <source>Saved the list {name} anew</source>
        <translation>A réenregistré la liste {name}</translation>
    </message>
    <message>
        <source>Renamed the list {old} to {name}</source>
        <translation>A renommé la liste {old} en {name}</translation>
    </message>
    <message>
        <source>Deleted the list {name}</source>
        <translation>A supprimé la liste {name}</translation>
    </message>
    <message>
        <source>Saved the board {name}</source>
        <translation>A enregistré le tableau {name}</translation>
    </message>
    <message>
        <source>Saved the board {name} anew</source>
        <translation>A réenregistré le tableau {name}</translation>
    </message>
    <message>
        <source>Deleted the board {name}</source>
        <translation>A supprimé le tableau {name}</translation>
    </message>
    <message>
        <source>Upheld the rejection of {lead}</source>
        <translation>Refus de {lead} confirmé</translation>
    </message>
    <message>
        <source>Withdrew the proposed agreement</source>
        <translation>A retiré l’accord proposé</translation>
    </message>
    <message>
        <source>Noted as won: {lead}</source>
        <translation>A noté comme gagné&#x202f;: {lead}</translation>
    </message>
    <message>
        <source>Changed the source of {count} leads: {name}</source>
        <translation>A modifié la source de {count} prospects&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Changed the campaign of {count} leads: {name}</source>
        <translation>A modifié la campagne de {count} prospects&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Changed the product of {count} leads: {name}</source>
        <translation>A modifié le produit de {count} prospects&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Noted {count} leads as lost</source>
        <translation>A noté {count} prospects comme perdus</translation>
    </message>
    <message>
        <source>Gave {count} leads back to marketing</source>
        <translation>A rendu {count} prospects au marketing</translation>
    </message>
    <message>
        <source>Added a note to {count} leads</source>
        <translation>A ajouté une note à {count} prospects</translation>
    </message>
    <message>
        <source>Noted that {count} people were informed of what is kept</source>
        <translation>A noté que {count} personnes ont été informées de ce qui est conservé</translation>
    </message>
    <message>
        <source>Tagged {count} leads: {names}</source>
        <translation>A étiqueté {count} prospects&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Took tags off {count} leads: {names}</source>
        <translation>A retiré des étiquettes à {count} prospects&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Signed an exception for {count} leads</source>
        <translation>Exception signée pour {count} prospects</translation>
    </message>
    <message>
        <source>Handed over {count} leads</source>
        <translation>A transmis {count} prospects</translation>
    </message>
    <message>
        <source>Planned the hand-over of {count} leads</source>
        <translation>Planifié la transmission de {count} prospects</translation>
    </message>
    <message>
        <source>Handed over {count} leads by rule, since they are qualified</source>
        <translation>{count} prospects transmis par règle, car qualifiés</translation>
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
        <source>Gave {leads} in the file {file}</source>
        <translation>Donné {leads} dans le fichier {file}</translation>
    </message>
    <message>
        <source>Took in {file} of {from}: {rows}; both sides had edited {both}</source>
        <translation>Reçu {file} de {from}&#x202f;: {rows}&#x202f;; modifié des deux côtés&#x202f;: {both}</translation>
    </message>
    <message>
        <source>Marked {day} as a working day in the calendar: {label}</source>
        <translation>A noté le {day} comme ouvré dans le calendrier&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Closed on {first}: {label}</source>
        <translation>Fermeture le {first}&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Took {label} out of the calendar, on {first}</source>
        <translation>{label} retiré du calendrier, le {first}</translation>
    </message>
    <message>
        <source>Closed from {first} to {last} and each year on: {label}</source>
        <translation>Fermeture du {first} au {last} et chaque année ensuite&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Closed at {time} on {day} and each year on: {label}</source>
        <translation>Fermeture à {time} le {day} et chaque année ensuite&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Closed on {first} and each year on: {label}</source>
        <translation>Fermeture le {first} et chaque année ensuite&#x202f;: {label}</translation>
    </message>
    <message>
        <source>Noted that {name} left the team</source>
        <translation>A noté que {name} a quitté l’équipe</translation>
    </message>
    <message>
        <source>Took the holidays of {place} up to {until}: {days}</source>
        <translation>A repris les jours fériés de {place} jusqu’en {until}&#x202f;: {days}</translation>
    </message>
    <message>
        <source>Proposed the agreement, to begin with its signature</source>
        <translation>A proposé l’accord, à partir de sa signature</translation>
    </message>
    <message>
        <source>{name} signed version {number} of the agreement for {side}</source>
        <translation>{name} a signé la version {number} de l’accord ({side})</translation>
    </message>
    <message>
        <source>Owners are chosen {way}; what is qualified is handed over at once</source>
        <translation>Choix des responsables&#x202f;: {way}&#x202f;; ce qui est qualifié est transmis aussitôt</translation>
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
        <source>{count} entry</source>
        <translation>{count} entrée</translation>
    </message>
    <message>
        <source>{count} field</source>
        <translation>{count} champ</translation>
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
        <source>{count} entries</source>
        <translation>{count} entrées</translation>
    </message>
    <message>
        <source>{count} fields</source>
        <translation>{count} champs</translation>
    </message>
    <message>
        <source>{count} leads</source>
        <translation>{count} prospects</translation>
    </message>
    <message>
        <source>{count} outcomes</source>
        <translation>{count} issues</translation>
    </message>
    <message>
        <source>Opened the review meeting about {first} to {last}</source>
        <translation>Réunion de revue ouverte, du {first} au {last}</translation>
    </message>
    <message>
        <source>Noted who is at the review meeting about {first} to {last}</source>
        <translation>Présents notés pour la réunion de revue du {first} au {last}</translation>
    </message>
    <message>
        <source>Closed the review meeting about {first} to {last}</source>
        <translation>Réunion de revue close, du {first} au {last}</translation>
    </message>
    <message>
        <source>Decided in the review meeting: {name}</source>
        <translation>Décidé en réunion de revue&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Corrected a decision: {name}</source>
        <translation>Décision corrigée&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Dropped a decision: {name}</source>
        <translation>Décision abandonnée&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Done, as was decided: {name}</source>
        <translation>Fait, comme décidé&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Still to be done, as was decided: {name}</source>
        <translation>Encore à faire, comme décidé&#x202f;: {name}</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Tags put on</source>
        <translation>Étiquettes posées</translation>
    </message>
    <message>
        <source>Tags taken off</source>
        <translation>Étiquettes retirées</translation>
    </message>
    <message>
        <source>Entry added to a list</source>
        <translation>Entrée ajoutée à une liste</translation>
    </message>
    <message>
        <source>Entry of a list renamed</source>
        <translation>Entrée d’une liste renommée</translation>
    </message>
    <message>
        <source>Two entries of a list made one</source>
        <translation>Deux entrées d’une liste réunies</translation>
    </message>
    <message>
        <source>Entry taken off a list</source>
        <translation>Entrée retirée d’une liste</translation>
    </message>
    <message>
        <source>Campaign changed</source>
        <translation>Campagne modifiée</translation>
    </message>
    <message>
        <source>Field added</source>
        <translation>Champ ajouté</translation>
    </message>
    <message>
        <source>Field renamed</source>
        <translation>Champ renommé</translation>
    </message>
    <message>
        <source>Choices of a field changed</source>
        <translation>Choix d’un champ modifiés</translation>
    </message>
    <message>
        <source>Choice of a field renamed</source>
        <translation>Choix d’un champ renommé</translation>
    </message>
    <message>
        <source>Type of a field changed</source>
        <translation>Type d’un champ changé</translation>
    </message>
    <message>
        <source>Field withdrawn</source>
        <translation>Champ retiré</translation>
    </message>
    <message>
        <source>Person edited</source>
        <translation>Personne modifiée</translation>
    </message>
    <message>
        <source>Company edited</source>
        <translation>Société modifiée</translation>
    </message>
    <message>
        <source>How owners are chosen, changed</source>
        <translation>Choix des responsables modifié</translation>
    </message>
    <message>
        <source>Territory added</source>
        <translation>Secteur ajouté</translation>
    </message>
    <message>
        <source>Territory changed</source>
        <translation>Secteur modifié</translation>
    </message>
    <message>
        <source>Territory removed</source>
        <translation>Secteur retiré</translation>
    </message>
    <message>
        <source>Handed over by rule</source>
        <translation>Transmis par règle</translation>
    </message>
    <message>
        <source>Absence changed</source>
        <translation>Absence modifiée</translation>
    </message>
    <message>
        <source>Leads given to who stands in</source>
        <translation>Prospects confiés au remplaçant</translation>
    </message>
    <message>
        <source>Review meeting opened</source>
        <translation>Réunion de revue ouverte</translation>
    </message>
    <message>
        <source>Who was at the review meeting</source>
        <translation>Présents à la réunion de revue</translation>
    </message>
    <message>
        <source>Review meeting closed</source>
        <translation>Réunion de revue close</translation>
    </message>
    <message>
        <source>Decision noted</source>
        <translation>Décision notée</translation>
    </message>
    <message>
        <source>Decision corrected</source>
        <translation>Décision corrigée</translation>
    </message>
    <message>
        <source>Decision dropped</source>
        <translation>Décision abandonnée</translation>
    </message>
    <message>
        <source>Decision marked as done</source>
        <translation>Décision marquée comme faite</translation>
    </message>
    <message>
        <source>Decision marked as still to be done</source>
        <translation>Décision marquée comme encore à faire</translation>
    </message>
    <message>
        <source>Lead accepted</source>
        <translation>Prospect accepté</translation>
    </message>
    <message>
        <source>Absence noted</source>
        <translation>Absence notée</translation>
    </message>
    <message>
        <source>Day added to the calendar</source>
        <translation>Jour ajouté au calendrier</translation>
    </message>
    <message>
        <source>Closure noted</source>
        <translation>Fermeture notée</translation>
    </message>
    <message>
        <source>Early closing noted</source>
        <translation>Fermeture avancée notée</translation>
    </message>
    <message>
        <source>Other hours noted</source>
        <translation>Autres horaires notés</translation>
    </message>
    <message>
        <source>Lead added</source>
        <translation>Prospect ajouté</translation>
    </message>
    <message>
        <source>Lead met at the fair</source>
        <translation>Prospect rencontré au salon</translation>
    </message>
    <message>
        <source>Hand-overs planned</source>
        <translation>Transmissions planifiées</translation>
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
        <source>Appointment noted</source>
        <translation>Rendez-vous noté</translation>
    </message>
    <message>
        <source>Draft of the agreement begun from a template</source>
        <translation>Brouillon de l’accord commencé depuis un modèle</translation>
    </message>
    <message>
        <source>Team member changed</source>
        <translation>Membre de l’équipe modifié</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>Entrée corrigée</translation>
    </message>
    <message>
        <source>Note corrected</source>
        <translation>Note corrigée</translation>
    </message>
    <message>
        <source>Proposed agreement taken back to a draft</source>
        <translation>Accord proposé ramené à l’état de brouillon</translation>
    </message>
    <message>
        <source>Fields declared as filled in by sales</source>
        <translation>Champs déclarés remplis par les commerciaux</translation>
    </message>
    <message>
        <source>Draft of the agreement discarded</source>
        <translation>Brouillon de l’accord abandonné</translation>
    </message>
    <message>
        <source>Rejection disputed</source>
        <translation>Refus contesté</translation>
    </message>
    <message>
        <source>Step dropped</source>
        <translation>Étape abandonnée</translation>
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
        <source>Step done</source>
        <translation>Étape faite</translation>
    </message>
    <message>
        <source>File made</source>
        <translation>Fichier créé</translation>
    </message>
    <message>
        <source>File given</source>
        <translation>Fichier donné</translation>
    </message>
    <message>
        <source>File taken in</source>
        <translation>Fichier reçu</translation>
    </message>
    <message>
        <source>Exception signed</source>
        <translation>Exception signée</translation>
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
        <source>Agreement taken from a file</source>
        <translation>Accord repris d’un fichier</translation>
    </message>
    <message>
        <source>Reason worded anew</source>
        <translation>Motif reformulé</translation>
    </message>
    <message>
        <source>File left aside</source>
        <translation>Fichier laissé de côté</translation>
    </message>
    <message>
        <source>Objection lifted</source>
        <translation>Opposition levée</translation>
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
        <source>Leads kept apart</source>
        <translation>Prospects gardés distincts</translation>
    </message>
    <message>
        <source>Leads merged</source>
        <translation>Prospects fusionnés</translation>
    </message>
    <message>
        <source>Step moved</source>
        <translation>Étape déplacée</translation>
    </message>
    <message>
        <source>Person informed</source>
        <translation>Personne informée</translation>
    </message>
    <message>
        <source>Objection noted</source>
        <translation>Opposition notée</translation>
    </message>
    <message>
        <source>Opportunity noted</source>
        <translation>Opportunité notée</translation>
    </message>
    <message>
        <source>Rejection overruled</source>
        <translation>Refus écarté</translation>
    </message>
    <message>
        <source>Clocks paused</source>
        <translation>Compteurs mis en pause</translation>
    </message>
    <message>
        <source>Next step planned</source>
        <translation>Prochaine étape prévue</translation>
    </message>
    <message>
        <source>Agreement proposed</source>
        <translation>Accord proposé</translation>
    </message>
    <message>
        <source>Leads reached the agreed score</source>
        <translation>Prospects arrivés au score convenu</translation>
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
        <translation>Prospect refusé</translation>
    </message>
    <message>
        <source>Fields no longer declared as filled in by sales</source>
        <translation>Champs qui ne sont plus déclarés remplis par les commerciaux</translation>
    </message>
    <message>
        <source>Absence taken off the list</source>
        <translation>Absence retirée de la liste</translation>
    </message>
    <message>
        <source>Days taken out of the calendar</source>
        <translation>Jours retirés du calendrier</translation>
    </message>
    <message>
        <source>Source renamed</source>
        <translation>Source renommée</translation>
    </message>
    <message>
        <source>Clocks resumed</source>
        <translation>Compteurs repris</translation>
    </message>
    <message>
        <source>Entry taken back</source>
        <translation>Entrée retirée</translation>
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
        <source>Agreement signed by one side</source>
        <translation>Accord signé par un côté</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Lead upgraded</source>
        <translation>Niveau relevé</translation>
    </message>
    <message>
        <source>Source of leads changed</source>
        <translation>Source de prospects modifiée</translation>
    </message>
    <message>
        <source>Campaign of leads changed</source>
        <translation>Campagne de prospects modifiée</translation>
    </message>
    <message>
        <source>Product of leads changed</source>
        <translation>Produit de prospects modifié</translation>
    </message>
    <message>
        <source>Leads lost</source>
        <translation>Prospects perdus</translation>
    </message>
    <message>
        <source>Leads given back to marketing</source>
        <translation>Prospects rendus au marketing</translation>
    </message>
    <message>
        <source>Note added to leads</source>
        <translation>Note ajoutée à des prospects</translation>
    </message>
    <message>
        <source>Mapping of columns saved</source>
        <translation>Correspondance de colonnes enregistrée</translation>
    </message>
    <message>
        <source>Mapping of columns deleted</source>
        <translation>Correspondance de colonnes supprimée</translation>
    </message>
    <message>
        <source>List saved</source>
        <translation>Liste enregistrée</translation>
    </message>
    <message>
        <source>List saved anew</source>
        <translation>Liste réenregistrée</translation>
    </message>
    <message>
        <source>List renamed</source>
        <translation>Liste renommée</translation>
    </message>
    <message>
        <source>List deleted</source>
        <translation>Liste supprimée</translation>
    </message>
    <message>
        <source>Board saved</source>
        <translation>Tableau enregistré</translation>
    </message>
    <message>
        <source>Board saved anew</source>
        <translation>Tableau réenregistré</translation>
    </message>
    <message>
        <source>Board deleted</source>
        <translation>Tableau supprimé</translation>
    </message>
    <message>
        <source>Rejection upheld</source>
        <translation>Refus confirmé</translation>
    </message>
    <message>
        <source>Proposed agreement withdrawn</source>
        <translation>Accord proposé retiré</translation>
    </message>
    <message>
        <source>Lead won</source>
        <translation>Prospect gagné</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>Il faut un nombre ici.</translation>
    </message>
    <message>
        <source>A day is needed here, such as {day}.</source>
        <translation>Il faut un jour ici, comme {day}.</translation>
    </message>
</context>
<context>
    <name>OwnFilterPanel</name>
    <message>
        <source>Filter by {field}</source>
        <translation>Filtrer par {field}</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>OwnerChoice</name>
    <message>
        <source>Hand over to</source>
        <translation>Transmettre à</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>personne encore</translation>
    </message>
</context>
<context>
    <name>PaceCard</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Met last</source>
        <translation>Rencontrés en dernier</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>dernière heure</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>par heure</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>Annuler le dernier</translation>
    </message>
    <message>
        <source>Nobody yet. Enter saves, the next form is there at once.</source>
        <translation>Personne encore. Entrée enregistre, le formulaire suivant est là aussitôt.</translation>
    </message>
</context>
<context>
    <name>PacketTools</name>
    <message>
        <source>Choose the file that you were given</source>
        <translation>Choisissez le fichier qui vous a été donné</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Everything in it was known here already.</source>
        <translation>Tout y était déjà connu ici.</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>What can be done with the agreement</source>
        <translation>Ce qu’on peut faire de l’accord</translation>
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
        <source>Fair</source>
        <translation>Salon</translation>
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
    <message>
        <source>Import leads</source>
        <translation>Importer des prospects</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>Réunion de revue</translation>
    </message>
    <message>
        <source>Guided agreement</source>
        <translation>Accord guidé</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Trouver partout</translation>
    </message>
    <message>
        <source>An action, a page, a setting, a lead…</source>
        <translation>Une action, une page, un réglage, un prospect…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Rien ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>prospect</translation>
    </message>
    <message>
        <source>not here, or not now</source>
        <translation>pas ici, ou pas maintenant</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
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
    <name>Paper</name>
    <message>
        <source>Working calendar</source>
        <translation>Calendrier ouvré</translation>
    </message>
    <message>
        <source>Clocks run in these hours only, on the clock of {zone}; {span} a week.</source>
        <translation>Les délais ne courent que pendant ces heures, à l’heure de {zone}&#x202f;; {span} par semaine.</translation>
    </message>
    <message>
        <source>From {day} on; {span} a week:</source>
        <translation>À partir du {day}&#x202f;; {span} par semaine&#x202f;:</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>{end} on the next day</source>
        <translation>{end} le lendemain</translation>
    </message>
    <message>
        <source>Days with other hours until {until}, as written down on {now}. Days can be added without another version; they move no deadline that they come too late for.</source>
        <translation>Jours aux heures différentes jusqu’au {until}, tels que notés le {now}. Des jours peuvent s’ajouter sans nouvelle version&#x202f;; notés trop tard pour une échéance, ils ne la déplacent pas.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Public holiday</source>
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
        <source>Acceptance rate</source>
        <translation>Taux d’acceptation</translation>
    </message>
    <message>
        <source>count towards the number promised</source>
        <translation>comptent dans le nombre promis</translation>
    </message>
    <message>
        <source>do not count towards the number promised</source>
        <translation>ne comptent pas dans le nombre promis</translation>
    </message>
    <message>
        <source>each names one of the agreed reasons</source>
        <translation>chacun donne l’un des motifs convenus</translation>
    </message>
    <message>
        <source>a reason may be left out</source>
        <translation>le motif est facultatif</translation>
    </message>
    <message>
        <source>Leads qualified</source>
        <translation>Prospects qualifiés</translation>
    </message>
    <message>
        <source>Share of complete hand-overs</source>
        <translation>Part des transmissions complètes</translation>
    </message>
    <message>
        <source>What came with the lead</source>
        <translation>Ce qui accompagnait le prospect</translation>
    </message>
    <message>
        <source>Share of deadlines met</source>
        <translation>Part des échéances tenues</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Leads handed over again</source>
        <translation>Prospects transmis à nouveau</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Reviews held</source>
        <translation>Revues tenues</translation>
    </message>
    <message>
        <source>Deadlines still owed</source>
        <translation>Échéances encore dues</translation>
    </message>
    <message>
        <source>Share of clauses kept</source>
        <translation>Part des clauses tenues</translation>
    </message>
    <message>
        <source>Leads left out</source>
        <translation>Prospects exclus</translation>
    </message>
    <message>
        <source>Paused time</source>
        <translation>Temps en pause</translation>
    </message>
    <message>
        <source>Leads that stand still</source>
        <translation>Prospects qui stagnent</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>chaque mois</translation>
    </message>
    <message>
        <source>each lead</source>
        <translation>chaque prospect</translation>
    </message>
    <message>
        <source>at all times</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>{n} lead</source>
        <translation>{n} prospect</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} prospects</translation>
    </message>
    <message>
        <source>at most {n} time</source>
        <translation>au plus {n} fois</translation>
    </message>
    <message>
        <source>at most {n} times</source>
        <translation>au plus {n} fois</translation>
    </message>
    <message>
        <source>at least {share}</source>
        <translation>au moins {share}</translation>
    </message>
    <message>
        <source>at least {share} of the hand-overs have:</source>
        <translation>au moins {share} des transmissions comportent&#x202f;:</translation>
    </message>
    <message>
        <source>{count} attempts, at least {span} of working time apart</source>
        <translation>{count} tentatives, espacées d’au moins {span} de temps ouvré</translation>
    </message>
    <message>
        <source>Every lead: {target}</source>
        <translation>Tous les prospects&#x202f;: {target}</translation>
    </message>
    <message>
        <source>Other leads: {target}</source>
        <translation>Autres prospects&#x202f;: {target}</translation>
    </message>
    <message>
        <source>{tier}: {target}</source>
        <translation>{tier}&#x202f;: {target}</translation>
    </message>
    <message>
        <source>Kept in a month from {share} of deadlines met</source>
        <translation>Tenue dans le mois à partir de {share} d’échéances tenues</translation>
    </message>
    <message>
        <source>may be handed over again after {days}, {times}</source>
        <translation>peuvent être transmis à nouveau après {days}, {times}</translation>
    </message>
    <message>
        <source>{target}; after that, silence is acceptance</source>
        <translation>{target}&#x202f;; ensuite, le silence vaut acceptation</translation>
    </message>
    <message>
        <source>{stage}: {n} working day</source>
        <translation>{stage}&#x202f;: {n} jour ouvré</translation>
    </message>
    <message>
        <source>{stage}: {n} working days</source>
        <translation>{stage}&#x202f;: {n} jours ouvrés</translation>
    </message>
    <message>
        <source>At most, unless a next step is planned:</source>
        <translation>Au plus, sauf si une prochaine étape est prévue&#x202f;:</translation>
    </message>
    <message>
        <source>To be told: {who}</source>
        <translation>À prévenir&#x202f;: {who}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>What marketing promises</source>
        <translation>Ce que promet le marketing</translation>
    </message>
    <message>
        <source>What sales promises</source>
        <translation>Ce que promettent les commerciaux</translation>
    </message>
    <message>
        <source>What binds both sides</source>
        <translation>Ce qui lie les deux côtés</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Period, owner</source>
        <translation>Période, responsable</translation>
    </message>
    <message>
        <source>Which leads are qualified</source>
        <translation>Quels prospects sont qualifiés</translation>
    </message>
    <message>
        <source>A lead has the points of all criteria that it meets. From {points} on it is qualified.</source>
        <translation>Un prospect a les points de tous les critères qu’il remplit. À partir de {points}, il est qualifié.</translation>
    </message>
    <message>
        <source>There are no criteria: a lead has no points. From {points} on it is qualified.</source>
        <translation>Il n’y a pas de critère&#x202f;: un prospect n’a pas de points. À partir de {points}, il est qualifié.</translation>
    </message>
    <message>
        <source>A lead has the points of all criteria that it meets. They make its grade.</source>
        <translation>Un prospect a les points de tous les critères qu’il remplit. Ils font sa note.</translation>
    </message>
    <message>
        <source>Points with a half-life are half as many after it, a quarter after twice that time, in whole points.</source>
        <translation>Les points à demi-vie sont deux fois moins nombreux après celle-ci, quatre fois moins après le double, en points entiers.</translation>
    </message>
    <message>
        <source>{n} point</source>
        <translation>{n} point</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} points</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Whatever the points</source>
        <translation>Quels que soient les points</translation>
    </message>
    <message>
        <source>Group of criteria</source>
        <translation>Groupe de critères</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>The letter is for who a lead is, the figure for what it did and said. The grades of this table are qualified, and no others.</source>
        <translation>La lettre dit qui est le prospect, le chiffre ce qu’il a fait et dit. Les notes de ce tableau sont qualifiées, et elles seules.</translation>
    </message>
    <message>
        <source>The letter is for who a lead is, the figure for what it did and said. The grades are told; the points decide.</source>
        <translation>La lettre dit qui est le prospect, le chiffre ce qu’il a fait et dit. Les notes sont indiquées&#x202f;; les points décident.</translation>
    </message>
    <message>
        <source>{letter} (from)</source>
        <translation>{letter} (à partir de)</translation>
    </message>
    <message>
        <source>in the last day</source>
        <translation>dans le dernier jour</translation>
    </message>
    <message>
        <source>in the last {n} days</source>
        <translation>dans les {n} derniers jours</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Qualified lead (MQL)</source>
        <translation>Prospect qualifié (MQL)</translation>
    </message>
    <message>
        <source>Accepted lead (SAL)</source>
        <translation>Prospect accepté (SAL)</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Opportunité</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Personne ou entreprise</translation>
    </message>
    <message>
        <source>Ideal customer</source>
        <translation>Client idéal</translation>
    </message>
    <message>
        <source>Who is no lead</source>
        <translation>Qui n’est pas un prospect</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Définitions</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>How the figures are reckoned</source>
        <translation>Comment les chiffres sont calculés</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>leads qualified in the month ÷ leads promised for the month; while the month runs, the promise counts by the working days that have passed</source>
        <translation>prospects qualifiés dans le mois ÷ prospects promis pour le mois&#x202f;; en cours de mois, la promesse compte au prorata des jours ouvrés écoulés</translation>
    </message>
    <message>
        <source>accepted ÷ (accepted + rejected), of the hand-overs of the month; silence after the time for a rejection is acceptance</source>
        <translation>acceptés ÷ (acceptés + refusés), parmi les transmissions du mois&#x202f;; le silence après le délai de refus vaut acceptation</translation>
    </message>
    <message>
        <source>hand-overs with all data promised ÷ all hand-overs of the month</source>
        <translation>transmissions avec toutes les données promises ÷ toutes les transmissions du mois</translation>
    </message>
    <message>
        <source>met ÷ (met + missed), of the deadlines that were due in the month; one that is past due and still open is missed</source>
        <translation>tenues ÷ (tenues + dépassées), parmi les échéances arrivées dans le mois&#x202f;; une échéance passée et encore ouverte est dépassée</translation>
    </message>
    <message>
        <source>deadlines past due on which nothing was done yet</source>
        <translation>échéances passées pour lesquelles rien n’a encore été fait</translation>
    </message>
    <message>
        <source>rejected ÷ (accepted + rejected), by reason</source>
        <translation>refusés ÷ (acceptés + refusés), par motif</translation>
    </message>
    <message>
        <source>of the leads that came in a month, the share that reached a stage within the time for a conversion; leads younger than that are left out</source>
        <translation>parmi les prospects arrivés dans un mois, la part qui a atteint une étape dans le délai de conversion&#x202f;; les prospects plus récents sont laissés de côté</translation>
    </message>
    <message>
        <source>paused time ÷ all time of the clocks</source>
        <translation>temps en pause ÷ temps total des délais</translation>
    </message>
    <message>
        <source>clauses kept ÷ clauses, of each side apart; never one average of both</source>
        <translation>clauses tenues ÷ clauses, pour chaque côté à part&#x202f;; jamais une moyenne des deux</translation>
    </message>
    <message>
        <source>Calls of {day}</source>
        <translation>Appels du {day}</translation>
    </message>
    <message>
        <source>{name} – {n} to call</source>
        <translation>{name} – {n} à appeler</translation>
    </message>
    <message>
        <source>Everybody – {n} to call</source>
        <translation>Toute l’équipe – {n} à appeler</translation>
    </message>
    <message>
        <source>No call is due today.</source>
        <translation>Aucun appel n’est à faire aujourd’hui.</translation>
    </message>
    <message>
        <source>page {n} of {all}</source>
        <translation>page {n} sur {all}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Asked, said last</source>
        <translation>Demande, dernier échange</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>À faire avant</translation>
    </message>
    <message>
        <source>Outcome, time, note</source>
        <translation>Issue, heure, note</translation>
    </message>
    <message>
        <source>At:</source>
        <translation>Heure&#x202f;:</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>Objects to calls: do not dial</source>
        <translation>S’oppose aux appels&#x202f;: ne pas appeler</translation>
    </message>
    <message>
        <source>Last, {day}: {what}</source>
        <translation>Dernier échange, {day}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>{version} – SHA-256 {digest}…</source>
        <translation>{version} – SHA-256 {digest}…</translation>
    </message>
    <message>
        <source>Agreement between marketing and sales</source>
        <translation>Accord entre marketing et commerciaux</translation>
    </message>
    <message>
        <source>{version} – {standing}</source>
        <translation>{version} – {standing}</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Marketing and sales of {company} agree on what follows.</source>
        <translation>Le marketing et les commerciaux de {company} conviennent de ce qui suit.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Signs for it</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>For marketing</source>
        <translation>Pour le marketing</translation>
    </message>
    <message>
        <source>For sales</source>
        <translation>Pour les commerciaux</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>signed in slaapp</source>
        <translation>signé dans slaapp</translation>
    </message>
    <message>
        <source>{version}. SHA-256 digest of the document; any change of a clause gives another one:</source>
        <translation>{version}. Empreinte SHA-256 du document&#x202f;; toute modification d’une clause en donne une autre&#x202f;:</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>minuit</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} jour</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>as of {now}; neither proposed nor signed</source>
        <translation>au {now}&#x202f;; ni proposé ni signé</translation>
    </message>
    <message>
        <source>as of {now}; not signed by both sides yet</source>
        <translation>au {now}&#x202f;; pas encore signée des deux côtés</translation>
    </message>
    <message>
        <source>signed; in force from {from_day} on</source>
        <translation>signée&#x202f;; en vigueur à partir du {from_day}</translation>
    </message>
    <message>
        <source>in force since {from_day}</source>
        <translation>en vigueur depuis le {from_day}</translation>
    </message>
    <message>
        <source>in force from {from_day}; succeeded by another one</source>
        <translation>en vigueur à partir du {from_day}&#x202f;; remplacée depuis</translation>
    </message>
    <message>
        <source>in force from the start</source>
        <translation>en vigueur dès le début</translation>
    </message>
    <message>
        <source>in force from the start; succeeded by another one</source>
        <translation>en vigueur dès le début&#x202f;; remplacée depuis</translation>
    </message>
    <message>
        <source>To be in force from {day} on.</source>
        <translation>En vigueur à partir du {day}.</translation>
    </message>
    <message>
        <source>To be in force once both sides have signed.</source>
        <translation>En vigueur dès la signature des deux côtés.</translation>
    </message>
    <message>
        <source>within {span} of working time</source>
        <translation>en {span} de temps ouvré</translation>
    </message>
    <message>
        <source>within {span}, nights and days off included</source>
        <translation>en {span}, nuits et jours chômés compris</translation>
    </message>
    <message>
        <source>before the end of the next working day</source>
        <translation>avant la fin du jour ouvré suivant</translation>
    </message>
    <message>
        <source>before the end of working day {n} after the start</source>
        <translation>avant la fin du {n}ᵉ jour ouvré suivant</translation>
    </message>
    <message>
        <source>{span} of working time after it was due</source>
        <translation>{span} de temps ouvré après son terme</translation>
    </message>
    <message>
        <source>{span} after it was due, nights and days off included</source>
        <translation>{span} après son terme, nuits et jours chômés compris</translation>
    </message>
    <message>
        <source>at the end of the working day after it was due</source>
        <translation>à la fin du jour ouvré suivant son terme</translation>
    </message>
    <message>
        <source>at the end of working day {n} after it was due</source>
        <translation>à la fin du {n}ᵉ jour ouvré suivant son terme</translation>
    </message>
    <message>
        <source>when a deadline is still owed {late}</source>
        <translation>quand une échéance est encore due {late}</translation>
    </message>
    <message>
        <source>when “{about}” is still owed {late}</source>
        <translation>quand l’échéance «&#x202f;{about}&#x202f;» est encore due {late}</translation>
    </message>
    <message>
        <source>when less than {share} of a period’s deadlines were met</source>
        <translation>quand moins de {share} des échéances d’une période ont été tenues</translation>
    </message>
    <message>
        <source>when less than {share} of a period’s deadlines “{about}” were met</source>
        <translation>quand moins de {share} des échéances «&#x202f;{about}&#x202f;» d’une période ont été tenues</translation>
    </message>
</context>
<context>
    <name>Paper file</name>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>appels</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#x202f;: {path}</translation>
    </message>
    <message>
        <source>{file} – agreement {version}</source>
        <translation>{file} – accord {version}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>proposition</translation>
    </message>
    <message>
        <source>Export the agreement</source>
        <translation>Exporter l’accord</translation>
    </message>
    <message>
        <source>Import an agreement</source>
        <translation>Importer un accord</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>scoreboard</source>
        <translation>tableau-de-bord</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>On paper:</source>
        <translation>Sur papier&#x202f;:</translation>
    </message>
    <message>
        <source>in</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Version to print</source>
        <translation>Version à imprimer</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Langue du papier</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Enregistrer en &amp;PDF…</translation>
    </message>
    <message>
        <source>E&amp;xport as a file…</source>
        <translation>E&amp;xporter dans un fichier…</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation>Le brouillon</translation>
    </message>
    <message>
        <source>The proposal</source>
        <translation>La proposition</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>PartyEditing</name>
    <message>
        <source>Corrected: {name}.</source>
        <translation>Corrigé&#x202f;: {name}.</translation>
    </message>
</context>
<context>
    <name>PartyPanel</name>
    <message>
        <source>The person</source>
        <translation>La personne</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>L’entreprise</translation>
    </message>
    <message>
        <source>Web domain</source>
        <translation>Domaine web</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Enregistrer (Entrée)</translation>
    </message>
    <message>
        <source>Changes for all {n} leads and {persons} persons of this company.</source>
        <translation>Change pour les {n} prospects et les {persons} personnes de cette entreprise.</translation>
    </message>
    <message>
        <source>Changes for all {n} leads of this company.</source>
        <translation>Change pour les {n} prospects de cette entreprise.</translation>
    </message>
    <message>
        <source>Changes for all {n} leads of this person.</source>
        <translation>Change pour les {n} prospects de cette personne.</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Too easy to guess: at least {least} characters</source>
        <translation>Trop facile à deviner&#x202f;: au moins {least} caractères</translation>
    </message>
    <message>
        <source>Will do; some words in a row are better</source>
        <translation>Suffisante&#x202f;; quelques mots à la suite valent mieux</translation>
    </message>
    <message>
        <source>Hard to guess</source>
        <translation>Difficile à deviner</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Some words that only the two of you know</source>
        <translation>Quelques mots que vous deux seuls connaissez</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>La même &amp;encore</translation>
    </message>
    <message>
        <source>Tell it by another way than the file: by telephone, not in the same mail.</source>
        <translation>Communiquez-la autrement que le fichier&#x202f;: par téléphone, pas dans le même e-mail.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas les mêmes.</translation>
    </message>
</context>
<context>
    <name>PastBar</name>
    <message>
        <source>As it stood at the end of</source>
        <translation>Tel qu’il était à la fin du</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Revenir à aujourd’hui</translation>
    </message>
    <message>
        <source>Reading the file of that day: {percent} %</source>
        <translation>Lecture du fichier de ce jour&#x202f;: {percent} %</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Web form</source>
        <translation>Formulaire web</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Business card</source>
        <translation>Carte de visite</translation>
    </message>
    <message>
        <source>Nothing to paste: copy a mail, a signature or a card first.</source>
        <translation>Rien à coller&#x202f;: copiez d’abord un e-mail, une signature ou une carte.</translation>
    </message>
    <message>
        <source>Nobody could be read from what was copied.</source>
        <translation>Personne n’a pu être lu dans ce qui a été copié.</translation>
    </message>
</context>
<context>
    <name>PauseReasonsBox</name>
    <message>
        <source>Add a reason of our own</source>
        <translation>Ajouter un motif à nous</translation>
    </message>
    <message>
        <source>A reason of our own for a pause</source>
        <translation>Un motif de pause à nous</translation>
    </message>
    <message>
        <source>for example trade fair, awaiting a licence</source>
        <translation>par exemple salon, attente d’une licence</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Last three months</source>
        <translation>Trois derniers mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>against the one before</source>
        <translation>comparé au précédent</translation>
    </message>
    <message>
        <source>against a year earlier</source>
        <translation>comparé à l’an passé</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>The one after</source>
        <translation>Période suivante</translation>
    </message>
    <message>
        <source>until</source>
        <translation>au</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
</context>
<context>
    <name>PeriodWords</name>
    <message>
        <source>Q{number} {year}</source>
        <translation>T{number} {year}</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Ce trimestre</translation>
    </message>
</context>
<context>
    <name>PhoneField</name>
    <message>
        <source>This is no phone number: write 06 12 34 56 78 or +44 20 7946 0958.</source>
        <translation>Ce n’est pas un numéro&#x202f;: écrivez 06 12 34 56 78 ou +44 20 7946 0958.</translation>
    </message>
    <message>
        <source>Digits are missing: write 06 12 34 56 78 or +44 20 7946 0958.</source>
        <translation>Il manque des chiffres&#x202f;: écrivez 06 12 34 56 78 ou +44 20 7946 0958.</translation>
    </message>
    <message>
        <source>These are too many digits: write 06 12 34 56 78 or +44 20 7946 0958.</source>
        <translation>Il y a trop de chiffres&#x202f;: écrivez 06 12 34 56 78 ou +44 20 7946 0958.</translation>
    </message>
    <message>
        <source>No country has this code after the +.</source>
        <translation>Aucun pays n’a cet indicatif après le +.</translation>
    </message>
    <message>
        <source>No number there has that many digits.</source>
        <translation>Aucun numéro n’y a autant de chiffres.</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>Holidays of</source>
        <translation>Jours fériés de</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Tout le pays</translation>
    </message>
    <message>
        <source>The calendar keeps the holidays of this place from now on.</source>
        <translation>Le calendrier suit désormais les jours fériés de ce lieu.</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Region whose holidays are kept</source>
        <translation>Région dont les jours fériés sont observés</translation>
    </message>
    <message>
        <source>Choose another country in the settings</source>
        <translation>Choisir un autre pays dans les réglages</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Metropolitan France</source>
        <translation>Métropole</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Tout le pays</translation>
    </message>
    <message>
        <source>Its own holidays: {names}</source>
        <translation>Ses propres jours fériés&#x202f;: {names}</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Known export</source>
        <translation>Export connu</translation>
    </message>
    <message>
        <source>none: by column names</source>
        <translation>aucun&#x202f;: selon les noms</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>comme la dernière fois</translation>
    </message>
    <message>
        <source>Keep or share…</source>
        <translation>Garder ou partager…</translation>
    </message>
    <message>
        <source>Keep under a name…</source>
        <translation>Garder sous un nom…</translation>
    </message>
    <message>
        <source>Write to a file to share…</source>
        <translation>Écrire dans un fichier à partager…</translation>
    </message>
    <message>
        <source>Take one from a file…</source>
        <translation>En reprendre une d’un fichier…</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Nom, puis Entrée</translation>
    </message>
    <message>
        <source>Name of this mapping</source>
        <translation>Nom de cette correspondance</translation>
    </message>
    <message>
        <source>File of the mapping</source>
        <translation>Fichier de la correspondance</translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation>Choisir une correspondance</translation>
    </message>
</context>
<context>
    <name>PresetErrands</name>
    <message>
        <source>Mapping written: {path}</source>
        <translation>Correspondance écrite&#x202f;: {path}</translation>
    </message>
    <message>
        <source>Mapping kept: {name}</source>
        <translation>Correspondance gardée&#x202f;: {name}</translation>
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
    <name>PreviewModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
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
    <name>PreviewTable</name>
    <message>
        <source>The first leads as they would come in</source>
        <translation>Les premiers prospects tels qu’ils seront importés</translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message>
        <source>{giver} gave this on {at}. It would bring:</source>
        <translation>{giver} a donné ceci le {at}. Cela apporterait&#x202f;:</translation>
    </message>
    <message>
        <source>{giver} gave this on {at}. Everything in it is known here already.</source>
        <translation>{giver} a donné ceci le {at}. Tout y est déjà connu ici.</translation>
    </message>
    <message>
        <source>It comes from another team’s file, “{name}”: sources, campaigns and tags of the same name are taken for yours, and people of the same address or name too.</source>
        <translation>Cela vient du fichier d’une autre équipe, «&#x202f;{name}&#x202f;»&#x202f;: sources, campagnes et étiquettes de même nom sont prises pour les vôtres, et de même les personnes de même adresse ou de même nom.</translation>
    </message>
    <message>
        <source>It goes on from a file of {at} that was not taken in here. Take that one in too, or ask for everything.</source>
        <translation>Cela fait suite à un fichier du {at} qui n’a pas été reçu ici. Recevez-le aussi, ou demandez tout.</translation>
    </message>
    <message>
        <source>Version {number} of the agreement was signed there. It will be in force here too, and this cannot be undone.</source>
        <translation>La version {number} de l’accord y a été signée. Elle vaudra ici aussi, et cela ne pourra pas être annulé.</translation>
    </message>
    <message>
        <source>A version {number} of the agreement was signed on both machines. Agree on which counts, and sign it anew.</source>
        <translation>Une version {number} de l’accord a été signée sur les deux machines. Convenez de celle qui compte et signez-la à nouveau.</translation>
    </message>
    <message>
        <source>A proposed agreement comes with it. It can be read and signed here, on the page “Agreement”.</source>
        <translation>Un accord proposé l’accompagne. Il peut être lu et signé ici, à la page «&#x202f;Accord&#x202f;».</translation>
    </message>
    <message>
        <source>The agreement that was proposed is taken back: there is nothing to sign here any more.</source>
        <translation>L’accord proposé est retiré&#x202f;: il n’y a plus rien à signer ici.</translation>
    </message>
    <message>
        <source>{count} new lead</source>
        <translation>{count} nouveau prospect</translation>
    </message>
    <message>
        <source>{count} new entry of a timeline</source>
        <translation>{count} nouvelle entrée d’historique</translation>
    </message>
    <message>
        <source>{count} field edited there</source>
        <translation>{count} champ modifié là-bas</translation>
    </message>
    <message>
        <source>{count} new entry of lists and calendar</source>
        <translation>{count} nouvelle entrée de listes et de calendrier</translation>
    </message>
    <message>
        <source>{count} entry that comes back</source>
        <translation>{count} entrée qui revient</translation>
    </message>
    <message>
        <source>{count} change met another one of the other side, neither knowing of the other. What holds stands first, both are kept:</source>
        <translation>{count} modification en a croisé une autre, chaque côté ignorant celle de l’autre. Ce qui vaut figure en premier, les deux sont conservées&#x202f;:</translation>
    </message>
    <message>
        <source>{count} changes met others of the other side, neither knowing of the other. What holds stands first, both are kept:</source>
        <translation>{count} modifications en ont croisé d’autres, chaque côté ignorant celles de l’autre. Ce qui vaut figure en premier, toutes sont conservées&#x202f;:</translation>
    </message>
    <message>
        <source>{count} lead written to {{file}}</source>
        <translation>{count} prospect écrit dans {{file}}</translation>
    </message>
    <message>
        <source>{count} new leads</source>
        <translation>{count} nouveaux prospects</translation>
    </message>
    <message>
        <source>{count} new entries of timelines</source>
        <translation>{count} nouvelles entrées d’historique</translation>
    </message>
    <message>
        <source>{count} fields edited there</source>
        <translation>{count} champs modifiés là-bas</translation>
    </message>
    <message>
        <source>{count} new entries of lists and calendar</source>
        <translation>{count} nouvelles entrées de listes et de calendrier</translation>
    </message>
    <message>
        <source>{count} entries that come back</source>
        <translation>{count} entrées qui reviennent</translation>
    </message>
    <message>
        <source>{count} leads written to {{file}}</source>
        <translation>{count} prospects écrits dans {{file}}</translation>
    </message>
</context>
<context>
    <name>PrivacyRow</name>
    <message>
        <source>Informed of what we keep</source>
        <translation>Informé de ce que nous conservons</translation>
    </message>
    <message>
        <source>Agrees to our e-mails</source>
        <translation>Accepte nos e-mails</translation>
    </message>
</context>
<context>
    <name>ProposePanel</name>
    <message>
        <source>Propose the draft to both sides</source>
        <translation>Proposer le brouillon aux deux côtés</translation>
    </message>
    <message>
        <source>Both sides read the same text: once proposed it cannot be changed until it is signed or withdrawn.</source>
        <translation>Les deux côtés lisent le même texte&#x202f;: une fois proposé, il ne peut plus être changé tant qu’il n’est pas signé ou retiré.</translation>
    </message>
    <message>
        <source>In force with the second signature</source>
        <translation>En vigueur avec la seconde signature</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigueur à partir du</translation>
    </message>
    <message>
        <source>Day from which it is in force</source>
        <translation>Jour d’entrée en vigueur</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proposer</translation>
    </message>
</context>
<context>
    <name>ProposedThresholds</name>
    <message>
        <source>A threshold to go with them</source>
        <translation>Un seuil qui irait avec</translation>
    </message>
    <message>
        <source>Counted on the leads that came to an end, with all the suggested points and no others. It is yours to choose: nothing is taken over by itself.</source>
        <translation>Compté sur les prospects arrivés à leur terme, avec tous les points proposés et aucun autre. À vous de choisir&#x202f;: rien n’est repris tout seul.</translation>
    </message>
    <message>
        <source>Take over {points}</source>
        <translation>Reprendre {points}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>Chercher &amp;dans&#x202f;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type&#x202f;:</translation>
    </message>
</context>
<context>
    <name>QualifiedStep</name>
    <message>
        <source>What is a qualified lead?</source>
        <translation>Qu’est-ce qu’un prospect qualifié&#x202f;?</translation>
    </message>
    <message>
        <source>Both sides quarrel about this word most: in points that anybody can count, they need not.</source>
        <translation>C’est le mot qui fâche le plus&#x202f;: en points que chacun peut compter, il n’y a plus à discuter.</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Ce qui compte</translation>
    </message>
    <message>
        <source>From how many points on</source>
        <translation>À partir de combien de points</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifié</translation>
    </message>
    <message>
        <source>{level}: from so many points on</source>
        <translation>{level}&#x202f;: à partir de tant de points</translation>
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
        <source>No lead comes to {needed} points: these criteria give {most} at most.</source>
        <translation>Aucun prospect n’atteint {needed} points&#x202f;: ces critères en donnent {most} au plus.</translation>
    </message>
    <message>
        <source>A lead has {most} points at most; from {needed} on it is qualified.</source>
        <translation>Un prospect a {most} points au plus&#x202f;; il est qualifié à partir de {needed}.</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>How are its dates written?</source>
        <translation>Comment ses dates sont-elles écrites&#x202f;?</translation>
    </message>
    <message>
        <source>Which mark do its decimals have?</source>
        <translation>Quel est son séparateur décimal&#x202f;?</translation>
    </message>
    <message>
        <source>None of its values is a date that can be read.</source>
        <translation>Aucune de ses valeurs n’est une date lisible.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>More answers…</source>
        <translation>Autres réponses…</translation>
    </message>
</context>
<context>
    <name>QueueColumns</name>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>faux numéro</translation>
    </message>
</context>
<context>
    <name>RangePanel</name>
    <message>
        <source>Received between</source>
        <translation>Reçus entre</translation>
    </message>
    <message>
        <source>Score between</source>
        <translation>Score entre</translation>
    </message>
</context>
<context>
    <name>ReadAs</name>
    <message>
        <source>{known} of {all} words</source>
        <translation>{known} mots sur {all}</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>tell how its dates are written.</source>
        <translation>dites comment ses dates sont écrites.</translation>
    </message>
    <message>
        <source>tell which mark its decimals have.</source>
        <translation>dites quel est son séparateur décimal.</translation>
    </message>
    <message>
        <source>several columns become “{target}”: keep one of them.</source>
        <translation>plusieurs colonnes deviennent «&#x202f;{target}&#x202f;»&#x202f;: n’en gardez qu’une.</translation>
    </message>
    <message>
        <source>“{column}”: {sentence}</source>
        <translation>«&#x202f;{column}&#x202f;»&#x202f;: {sentence}</translation>
    </message>
    <message>
        <source>Choose the column with the ID, the e-mail or the phone by which each row finds its lead.</source>
        <translation>Choisissez la colonne de l’identifiant, de l’e-mail ou du téléphone par lequel chaque ligne retrouve son prospect.</translation>
    </message>
    <message>
        <source>There are no rows under the names of the columns.</source>
        <translation>Il n’y a aucune ligne sous les noms de colonnes.</translation>
    </message>
    <message>
        <source>Every column is left out: choose what at least one becomes.</source>
        <translation>Toutes les colonnes sont laissées de côté&#x202f;: choisissez ce que devient au moins l’une d’elles.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>The whole agreement</source>
        <translation>L’accord en entier</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Ce que veulent dire les mots</translation>
    </message>
    <message>
        <source>Which leads are qualified</source>
        <translation>Quels prospects sont qualifiés</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Horaires de travail</translation>
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
        <source>{points} points</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>The rows are</source>
        <translation>Les lignes sont</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Time zone of its times</source>
        <translation>Fuseau de ses heures</translation>
    </message>
    <message>
        <source>Accents are written as in</source>
        <translation>Accents écrits comme dans</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Colonnes séparées par</translation>
    </message>
    <message>
        <source>Accents or columns look wrong?</source>
        <translation>Accents ou colonnes étranges&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ReadyViews</name>
    <message>
        <source>All leads</source>
        <translation>Tous les prospects</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Hot and untouched</source>
        <translation>Chauds et pas encore touchés</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>Sans prochaine étape</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>Qui stagnent</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>À transmettre</translation>
    </message>
    <message>
        <source>Rejections to decide on</source>
        <translation>Refus à trancher</translation>
    </message>
    <message>
        <source>To think of again</source>
        <translation>À reprendre</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>À personne</translation>
    </message>
</context>
<context>
    <name>RecyclingBox</name>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>time</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>Days before the next hand-over</source>
        <translation>Jours avant la transmission suivante</translation>
    </message>
    <message>
        <source>Hand-overs again, at most</source>
        <translation>Nouvelles transmissions, au plus</translation>
    </message>
    <message>
        <source>A lead that sales gives back may be handed over again after {days}, at most {rounds}.</source>
        <translation>Un prospect rendu par les commerciaux peut être transmis de nouveau après {days}, au plus {rounds}.</translation>
    </message>
</context>
<context>
    <name>RejectedCountBox</name>
    <message>
        <source>do not count</source>
        <translation>ne comptent pas</translation>
    </message>
    <message>
        <source>count all the same</source>
        <translation>comptent quand même</translation>
    </message>
    <message>
        <source>Leads that sales rejects for good {counts} towards the number promised.</source>
        <translation>Les prospects définitivement refusés {counts} dans le nombre promis.</translation>
    </message>
</context>
<context>
    <name>RejectionBox</name>
    <message>
        <source>Sales may reject a lead within {window}; after that, silence accepts it.</source>
        <translation>Les commerciaux peuvent refuser un prospect dans un délai de {window}&#x202f;; après, se taire, c’est accepter.</translation>
    </message>
    <message>
        <source>Sales may reject within</source>
        <translation>Les commerciaux peuvent refuser sous</translation>
    </message>
</context>
<context>
    <name>RelatedPart</name>
    <message>
        <source>Other leads of the same person</source>
        <translation>Autres prospects de la même personne</translation>
    </message>
    <message>
        <source>Colleagues at {company}</source>
        <translation>Collègues chez {company}</translation>
    </message>
</context>
<context>
    <name>ReplayView</name>
    <message>
        <source>Every hand-over of the past is reckoned again with another deadline; calendar, pauses and rejections stay as they were. How people would have behaved nobody can tell.</source>
        <translation>Chaque transmission passée est recalculée avec une autre échéance&#x202f;; calendrier, pauses et refus restent ce qu’ils étaient. Comment chacun aurait agi, personne ne peut le dire.</translation>
    </message>
    <message>
        <source>Had we promised:</source>
        <translation>Si nous avions promis&#x202f;:</translation>
    </message>
    <message>
        <source>for</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>within</source>
        <translation>sous</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>every tier</source>
        <translation>tous les niveaux</translation>
    </message>
    <message>
        <source>Which commitment</source>
        <translation>Quel engagement</translation>
    </message>
    <message>
        <source>For which tier</source>
        <translation>Pour quel niveau</translation>
    </message>
    <message>
        <source>How long it would have been due in</source>
        <translation>Sous combien de temps il aurait été dû</translation>
    </message>
    <message>
        <source>What would have been kept</source>
        <translation>Ce qui aurait été tenu</translation>
    </message>
    <message>
        <source>A number opens its leads; one that was handed over twice is counted twice.</source>
        <translation>Un chiffre ouvre ses prospects&#x202f;; celui qui a été transmis deux fois compte deux fois.</translation>
    </message>
    <message>
        <source>As of {moment}, version {number} is in force. Beside it, what was really promised and kept.</source>
        <translation>Au {moment}, la version {number} est en vigueur. À côté, ce qui a vraiment été promis et tenu.</translation>
    </message>
    <message>
        <source>As of {moment} nothing owed this commitment: it begins with hand-overs that were made here, under a signed agreement. What was imported as history owes nothing.</source>
        <translation>Au {moment}, rien ne devait cet engagement&#x202f;: il commence avec les transmissions faites ici, sous un accord signé. Ce qui a été importé comme historique ne doit rien.</translation>
    </message>
    <message>
        <source>{what} {target}: nothing would have been due yet.</source>
        <translation>{what} {target}&#x202f;: rien n’aurait encore été dû.</translation>
    </message>
    <message>
        <source>{what} {target}: {share} ({between}) of {n} would have been kept.</source>
        <translation>{what} {target}&#x202f;: {share} ({between}) de {n} auraient été tenus.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Would have been kept</source>
        <translation>Auraient été tenus</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Dépassés</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Pas encore dus</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>As promised</source>
        <translation>Comme promis</translation>
    </message>
    <message>
        <source>Every tier</source>
        <translation>Tous les niveaux</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Re&amp;store it</source>
        <translation>La re&amp;staurer</translation>
    </message>
    <message>
        <source>&amp;Keep the file as it is</source>
        <translation>&amp;Garder le fichier tel quel</translation>
    </message>
    <message>
        <source>Restore the backup of {when}?</source>
        <translation>Restaurer la sauvegarde du {when}&#x202f;?</translation>
    </message>
    <message>
        <source>The file becomes what it was then. What the backup lacks: {lacks}.</source>
        <translation>Le fichier redevient ce qu’il était. Ce qui manque à la sauvegarde&#x202f;: {lacks}.</translation>
    </message>
    <message>
        <source>This cannot be undone, but the file as it is now is kept beside it as a copy.</source>
        <translation>Cela ne s’annule pas, mais le fichier actuel est gardé à côté, en copie.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Review meeting – {period}</source>
        <translation>Réunion de revue – {period}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation>{n} faites</translation>
    </message>
    <message>
        <source>{n} to do</source>
        <translation>{n} à faire</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>sans motif</translation>
    </message>
    <message>
        <source>{reason}: {n}</source>
        <translation>{reason}&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Sales decided on no lead that was handed over in this period.</source>
        <translation>Aucun prospect transmis dans cette période n’a reçu de réponse des commerciaux.</translation>
    </message>
    <message>
        <source>None of {n} decided leads was rejected.</source>
        <translation>Aucun refus sur {n} prospects tranchés.</translation>
    </message>
    <message>
        <source>{k} of {n} decided leads were rejected.</source>
        <translation>{k} refus sur {n} prospects tranchés.</translation>
    </message>
    <message>
        <source>Decided before: meeting of {day}</source>
        <translation>Décidé avant&#x202f;: réunion du {day}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>{said} – marketing: {objects}</source>
        <translation>{said} – marketing&#x202f;: {objects}</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contesté</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Chez</translation>
    </message>
</context>
<context>
    <name>ReviewBox</name>
    <message>
        <source>when they like</source>
        <translation>quand ils le souhaitent</translation>
    </message>
    <message>
        <source>Both sides go through the figures together {rhythm}.</source>
        <translation>Les deux côtés parcourent les chiffres ensemble {rhythm}.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>All meetings</source>
        <translation>Toutes les réunions</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>Clore la réunion</translation>
    </message>
    <message>
        <source>Then the agreement’s next version is opened</source>
        <translation>Puis la version suivante de l’accord s’ouvre</translation>
    </message>
    <message>
        <source>The meeting is closed. What is changed here becomes the agreement’s next version.</source>
        <translation>La réunion est close. Ce que l’on change ici devient la version suivante de l’accord.</translation>
    </message>
    <message>
        <source>Dropped: {decision}</source>
        <translation>Abandonné&#x202f;: {decision}</translation>
    </message>
    <message>
        <source>review meeting</source>
        <translation>réunion de revue</translation>
    </message>
</context>
<context>
    <name>ReviewPaper</name>
    <message>
        <source>Present: {names}</source>
        <translation>Présents&#x202f;: {names}</translation>
    </message>
    <message>
        <source>{share} or more</source>
        <translation>{share} ou plus</translation>
    </message>
    <message>
        <source>Rejected leads</source>
        <translation>Prospects refusés</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What sales said</source>
        <translation>Ce qu’ont dit les commerciaux</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Chez</translation>
    </message>
    <message>
        <source>Disputed leads, still to be decided: {n}</source>
        <translation>Refus contestés, encore à trancher&#x202f;: {n}</translation>
    </message>
    <message>
        <source>What marketing objects</source>
        <translation>Ce qu’objecte le marketing</translation>
    </message>
    <message>
        <source>Decisions of this meeting</source>
        <translation>Décisions de cette réunion</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Rien n’est encore décidé.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>RightNumber</name>
    <message>
        <source>Right number</source>
        <translation>Bon numéro</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>{phone} is marked as wrong; the lead goes behind the others until then.</source>
        <translation>Le {phone} est marqué comme faux&#x202f;; d’ici là, le prospect passe derrière les autres.</translation>
    </message>
</context>
<context>
    <name>RowBar</name>
    <message>
        <source>Soonest deadline first</source>
        <translation>L’échéance la plus proche d’abord</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Hand over (Ctrl+Enter)</source>
        <translation>Transmettre (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Accepter (A)</translation>
    </message>
    <message>
        <source>Reject (R)</source>
        <translation>Refuser (R)</translation>
    </message>
    <message>
        <source>Agree to the rejection (A)</source>
        <translation>Confirmer le refus (A)</translation>
    </message>
    <message>
        <source>Contest it (R)</source>
        <translation>Le contester (R)</translation>
    </message>
    <message>
        <source>Back to sales (R)</source>
        <translation>Rendre aux commerciaux (R)</translation>
    </message>
    <message>
        <source>Done (D)</source>
        <translation>Fait (D)</translation>
    </message>
    <message>
        <source>Move (M)</source>
        <translation>Déplacer (M)</translation>
    </message>
    <message>
        <source>Drop it (X)</source>
        <translation>Abandonner (X)</translation>
    </message>
    <message>
        <source>Why? (W)</source>
        <translation>Pourquoi&#x202f;? (W)</translation>
    </message>
    <message>
        <source>Log a call (L)</source>
        <translation>Noter un appel (L)</translation>
    </message>
</context>
<context>
    <name>SalesFieldsBox</name>
    <message>
        <source>What only sales fill in</source>
        <translation>Ce que seuls les commerciaux remplissent</translation>
    </message>
    <message>
        <source>Points learned from such a field look splendid and are worth nothing: nobody knows it when the lead is judged. Tick what sales fill in; then try again.</source>
        <translation>Des points appris d’un tel champ ont belle allure et ne valent rien&#x202f;: personne ne le connaît quand le prospect est jugé. Cochez ce que les commerciaux remplissent, puis essayez de nouveau.</translation>
    </message>
    <message>
        <source>&amp;Another field</source>
        <translation>&amp;Un autre champ</translation>
    </message>
    <message>
        <source>Only sales fill it in</source>
        <translation>Seuls les commerciaux le remplissent</translation>
    </message>
    <message>
        <source>Another field that only sales fill in</source>
        <translation>Un autre champ que seuls les commerciaux remplissent</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>Choisir un champ…</translation>
    </message>
</context>
<context>
    <name>SalesPart</name>
    <message>
        <source>From the hand-over on, sales does within</source>
        <translation>À partir de la transmission, les commerciaux font dans un délai de</translation>
    </message>
</context>
<context>
    <name>SalesStep</name>
    <message>
        <source>What does sales promise?</source>
        <translation>Que promettent les commerciaux&#x202f;?</translation>
    </message>
    <message>
        <source>Promise what your hours carry: a short deadline that is broken every week is worth less than a longer one that is kept.</source>
        <translation>Promettez ce que vos heures permettent&#x202f;: un délai court dépassé chaque semaine vaut moins qu’un délai plus long que l’on tient.</translation>
    </message>
</context>
<context>
    <name>SamePerson</name>
    <message>
        <source>Whoever has this address or number objects to {objection}.</source>
        <translation>La personne qui a cette adresse ou ce numéro s’oppose {objection}.</translation>
    </message>
    <message>
        <source>One more lead of {name}. What is changed here changes for all of them.</source>
        <translation>Un prospect de plus pour {name}. Ce qui est modifié ici l’est pour tous.</translation>
    </message>
    <message>
        <source>Of several leads of this person: who they are changes for all {n}.</source>
        <translation>Cette personne a plusieurs prospects&#x202f;: ce qui est modifié d’elle l’est pour les {n}.</translation>
    </message>
    <message>
        <source>Here already? Choose the person, or save to add it all the same.</source>
        <translation>Déjà là&#x202f;? Choisissez la personne, ou enregistrez pour l’ajouter quand même.</translation>
    </message>
    <message>
        <source>Here already — the same person?</source>
        <translation>Déjà là — la même personne&#x202f;?</translation>
    </message>
    <message>
        <source>Open this lead; what was typed stays</source>
        <translation>Ouvrir ce prospect&#x202f;; votre saisie est conservée</translation>
    </message>
    <message>
        <source>objects to {objection}</source>
        <translation>s’oppose&#x202f;: {objection}</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>Non, quelqu’un d’autre</translation>
    </message>
</context>
<context>
    <name>SavedMenu</name>
    <message>
        <source>Boards</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (modifié)</translation>
    </message>
    <message>
        <source>Saved boards: {name}</source>
        <translation>Tableaux enregistrés&#x202f;: {name}</translation>
    </message>
    <message>
        <source>&amp;Save the changes</source>
        <translation>&amp;Enregistrer les changements</translation>
    </message>
    <message>
        <source>Save &amp;as a board…</source>
        <translation>Enregistrer comme &amp;tableau…</translation>
    </message>
    <message>
        <source>&amp;Delete this board</source>
        <translation>&amp;Supprimer ce tableau</translation>
    </message>
</context>
<context>
    <name>SavingBoards</name>
    <message>
        <source>Board saved: {name}</source>
        <translation>Tableau enregistré&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Board deleted: {name}</source>
        <translation>Tableau supprimé&#x202f;: {name}</translation>
    </message>
</context>
<context>
    <name>ScoreKeeping</name>
    <message>
        <source>{count} leads still have the score of before. It follows when the file is opened the next time.</source>
        <translation>{count} prospects ont encore leur score d’avant. Il suivra à la prochaine ouverture du fichier.</translation>
    </message>
    <message>
        <source>Go on now</source>
        <translation>Continuer maintenant</translation>
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
        <translation>{total} points&#x202f;; aucun accord en vigueur ne dit combien il en faut.</translation>
    </message>
    <message>
        <source>{total} points, but not qualified as long as this stands:</source>
        <translation>{total} points, mais pas qualifié tant que ceci demeure&#x202f;:</translation>
    </message>
    <message>
        <source>{total} points, grade {grade}: qualified</source>
        <translation>{total} points, note {grade}&#x202f;: qualifié</translation>
    </message>
    <message>
        <source>{total} points, grade {grade}: not qualified yet</source>
        <translation>{total} points, note {grade}&#x202f;: pas encore qualifié</translation>
    </message>
    <message>
        <source>{total} points: qualified from {threshold} on</source>
        <translation>{total} points&#x202f;: qualifié à partir de {threshold}</translation>
    </message>
    <message>
        <source>{total} points of the {threshold} that are needed</source>
        <translation>{total} points sur les {threshold} nécessaires</translation>
    </message>
</context>
<context>
    <name>Scoreboard</name>
    <message>
        <source>Leads generated</source>
        <translation>Prospects générés</translation>
    </message>
    <message>
        <source>Conversion to won</source>
        <translation>Conversion en gagnés</translation>
    </message>
    <message>
        <source>nothing was handed over</source>
        <translation>rien n’a été transmis</translation>
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
        <source>qualified: {n}</source>
        <translation>qualifiés&#x202f;: {n}</translation>
    </message>
    <message>
        <source>expected by now: {n}</source>
        <translation>attendus à ce jour&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Qualified this month</source>
        <translation>Qualifiés ce mois-ci</translation>
    </message>
    <message>
        <source>of each group&apos;s leads, those won so far</source>
        <translation>parmi les prospects de chaque groupe, ceux gagnés à ce jour</translation>
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
        <source>within {span}: {share} answered; {leads}</source>
        <translation>en {span}&#x202f;: {share} de réponses&#x202f;; {leads}</translation>
    </message>
    <message>
        <source>promised, warm: {span}</source>
        <translation>promis, tiède&#x202f;: {span}</translation>
    </message>
    <message>
        <source>median {span}</source>
        <translation>médiane {span}</translation>
    </message>
    <message>
        <source>p90 {span}</source>
        <translation>p90 {span}</translation>
    </message>
    <message>
        <source>hand-overs: {n}, still open: {open}; median {median}, p90 {p90}</source>
        <translation>transmissions&#x202f;: {n}, encore ouvertes&#x202f;: {open}&#x202f;; médiane {median}, p90 {p90}</translation>
    </message>
    <message>
        <source>Nothing was handed over in this period.</source>
        <translation>Rien n’a été transmis pendant cette période.</translation>
    </message>
    <message>
        <source>Nobody was called yet; the longest hand-over waits for {span} of working time.</source>
        <translation>Personne n’a encore été appelé&#x202f;; la plus longue transmission attend depuis {span} de temps ouvré.</translation>
    </message>
    <message>
        <source>Working time (min)</source>
        <translation>Temps ouvré (min)</translation>
    </message>
    <message>
        <source>Share answered</source>
        <translation>Part de réponses</translation>
    </message>
    <message>
        <source>Leads answered</source>
        <translation>Prospects avec réponse</translation>
    </message>
    <message>
        <source>Response times</source>
        <translation>Temps de réponse</translation>
    </message>
    <message>
        <source>By how much working time from the start of the clock which share of the hand-overs had a first attempt (Kaplan–Meier). Hand-overs that nobody answered yet count for as long as they wait; they are not left out.</source>
        <translation>Part des transmissions ayant eu une première tentative selon le temps ouvré écoulé depuis le départ du délai (Kaplan–Meier). Les transmissions encore sans réponse comptent pour le temps qu’elles attendent&#x202f;; elles ne sont pas écartées.</translation>
    </message>
    <message>
        <source>The line is the 95 % interval of Wilson.</source>
        <translation>Le trait est l’intervalle de Wilson à 95 %.</translation>
    </message>
    <message>
        <source>The bar is the median, the mark the p90.</source>
        <translation>La barre est la médiane, la marque le p90.</translation>
    </message>
    <message>
        <source>No lead is old enough to tell.</source>
        <translation>Aucun prospect n’est assez ancien pour conclure.</translation>
    </message>
    <message>
        <source>Too many hand-overs still wait for their first attempt; the longest, {span}.</source>
        <translation>Trop de transmissions attendent encore leur première tentative&#x202f;; la plus ancienne, {span}.</translation>
    </message>
    <message>
        <source>won within one day</source>
        <translation>gagnés en un jour</translation>
    </message>
    <message>
        <source>won within {days} days</source>
        <translation>gagnés en {days} jours</translation>
    </message>
    <message>
        <source>younger leads are left out</source>
        <translation>les plus récents sont laissés de côté</translation>
    </message>
    <message>
        <source>younger leads are left out, their months grey</source>
        <translation>les plus récents sont laissés de côté, leurs mois en gris</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}&#x202f;; {other}</translation>
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
        <source>nothing to count yet</source>
        <translation>encore rien à compter</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>trop peu pour conclure</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>{figure}; too young to count: {n}</source>
        <translation>{figure}&#x202f;; trop récents pour compter&#x202f;: {n}</translation>
    </message>
    <message>
        <source>nothing was won</source>
        <translation>rien n’a été gagné</translation>
    </message>
    <message>
        <source>won: {n}; median {median}, p90 {p90}, mean {mean}</source>
        <translation>gagnés&#x202f;: {n}&#x202f;; médiane {median}, p90 {p90}, moyenne {mean}</translation>
    </message>
    <message>
        <source>median {median}, p90 {p90}; hand-overs: {n} of {leads} leads, still open: {open}</source>
        <translation>médiane {median}, p90 {p90}&#x202f;; transmissions&#x202f;: {n} de {leads} prospects, encore ouvertes&#x202f;: {open}</translation>
    </message>
    <message>
        <source>To the first attempt, working time: {figures}</source>
        <translation>Jusqu’à la première tentative, temps ouvré&#x202f;: {figures}</translation>
    </message>
    <message>
        <source>To the first conversation, working time: {figures}</source>
        <translation>Jusqu’au premier échange, temps ouvré&#x202f;: {figures}</translation>
    </message>
    <message>
        <source>From receipt to the first attempt, calendar time: {figures}</source>
        <translation>De la réception à la première tentative, temps calendaire&#x202f;: {figures}</translation>
    </message>
    <message>
        <source>Before that, on the way to sales: at most {span}</source>
        <translation>Avant cela, en route vers les commerciaux&#x202f;: au plus {span}</translation>
    </message>
    <message>
        <source>median {median}, p90 {p90}; still open: {open}</source>
        <translation>médiane {median}, p90 {p90}&#x202f;; encore ouverts&#x202f;: {open}</translation>
    </message>
    <message>
        <source>{value}; won: {n}, without an amount: {unknown}</source>
        <translation>{value}&#x202f;; gagnés&#x202f;: {n}, sans montant&#x202f;: {unknown}</translation>
    </message>
    <message>
        <source>Amounts in several currencies are not added up.</source>
        <translation>Les montants en plusieurs devises ne sont pas additionnés.</translation>
    </message>
    <message>
        <source>Median: half took less, half took longer. p90: nine in ten took less, one in ten longer.</source>
        <translation>Médiane&#x202f;: la moitié a pris moins, l’autre plus. p90&#x202f;: neuf sur dix ont pris moins, un sur dix plus.</translation>
    </message>
    <message>
        <source>median; mark: p90. Nothing is promised for warm leads.</source>
        <translation>médiane&#x202f;; repère&#x202f;: p90. Rien n’est promis pour les prospects tièdes.</translation>
    </message>
    <message>
        <source>median; mark: p90. Dashed: for warm leads, {target}.</source>
        <translation>médiane&#x202f;; repère&#x202f;: p90. Pointillés&#x202f;: pour les prospects tièdes, {target}.</translation>
    </message>
    <message>
        <source>median; mark: p90. Promised for warm leads: {target}.</source>
        <translation>médiane&#x202f;; repère&#x202f;: p90. Promis pour les prospects tièdes&#x202f;: {target}.</translation>
    </message>
    <message>
        <source>median; mark: p90. Dashed: what is promised for each tier.</source>
        <translation>médiane&#x202f;; repère&#x202f;: p90. Pointillés&#x202f;: ce qui est promis à chaque niveau.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptés</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>non acceptés</translation>
    </message>
    <message>
        <source>accepted: {rate}</source>
        <translation>acceptés&#x202f;: {rate}</translation>
    </message>
    <message>
        <source>(no source)</source>
        <translation>(sans source)</translation>
    </message>
    <message>
        <source>(no campaign)</source>
        <translation>(sans campagne)</translation>
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
        <source>Leads by source</source>
        <translation>Prospects par source</translation>
    </message>
    <message>
        <source>Leads by campaign</source>
        <translation>Prospects par campagne</translation>
    </message>
    <message>
        <source>Leads by owner</source>
        <translation>Prospects par responsable</translation>
    </message>
    <message>
        <source>Leads by tier</source>
        <translation>Prospects par niveau</translation>
    </message>
    <message>
        <source>Leads by hour of receipt</source>
        <translation>Prospects par heure de réception</translation>
    </message>
    <message>
        <source>Leads by weekday of receipt</source>
        <translation>Prospects par jour de réception</translation>
    </message>
    <message>
        <source>Leads received in the period, and those of them that sales accepted, in words or by silence. Duplicates and signed exclusions do not count.</source>
        <translation>Prospects reçus dans la période et, parmi eux, ceux que les commerciaux ont acceptés, expressément ou par leur silence. Les doublons et les exclusions signées ne comptent pas.</translation>
    </message>
    <message>
        <source>some are too young to tell</source>
        <translation>certains sont trop récents pour conclure</translation>
    </message>
    <message>
        <source>Whole months</source>
        <translation>Mois complets</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Opportunité</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagnés</translation>
    </message>
    <message>
        <source>share of each month’s leads, so far</source>
        <translation>part des prospects de chaque mois, à ce jour</translation>
    </message>
    <message>
        <source>share of each month’s leads, within {days} days</source>
        <translation>part des prospects de chaque mois, en {days} jours</translation>
    </message>
    <message>
        <source>grey: too young to tell, not in the last line</source>
        <translation>en gris&#x202f;: trop récents pour conclure, hors de la dernière ligne</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Too young</source>
        <translation>Trop récents</translation>
    </message>
    <message>
        <source>Funnel by month of receipt</source>
        <translation>Entonnoir par mois de réception</translation>
    </message>
    <message>
        <source>Of the leads received in a month, the share that reached each stage within the days that the agreement gives them: the months of the period in bold, those before it above them. Months whose youngest leads have not had that time yet are told apart and left out in all.</source>
        <translation>Des prospects reçus dans un mois, la part qui a atteint chaque étape dans les jours que l’accord leur donne&#x202f;: en gras, les mois de la période, au-dessus d’eux ceux d’avant. Les mois dont les derniers prospects n’ont pas encore eu ce temps sont montrés à part et exclus du total.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>the latest {shown} of {there} months</source>
        <translation>les {shown} derniers mois sur {there}</translation>
    </message>
    <message>
        <source>the largest {shown} of {there} groups</source>
        <translation>les {shown} plus grands groupes sur {there}</translation>
    </message>
    <message>
        <source>median {median}, p90 {p90}; hand-overs: {n}, still open: {open}</source>
        <translation>médiane {median}, p90 {p90}&#x202f;; transmissions&#x202f;: {n}, encore en attente&#x202f;: {open}</translation>
    </message>
    <message>
        <source>{group}: {figures}</source>
        <translation>{group}&#x202f;: {figures}</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>au {moment}</translation>
    </message>
    <message>
        <source>agreement, version {number} — as of {moment}</source>
        <translation>accord, version {number} — au {moment}</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>median working time to the first attempt; grey: fewer than five</source>
        <translation>temps ouvré médian jusqu’à la première tentative&#x202f;; en gris&#x202f;: moins de cinq</translation>
    </message>
    <message>
        <source>Nothing was handed over whose hour of receipt is known.</source>
        <translation>Rien n’a été transmis dont l’heure de réception soit connue.</translation>
    </message>
    <message>
        <source>median {median}, p90 {p90}</source>
        <translation>médiane {median}, p90 {p90}</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Median (min)</source>
        <translation>Médiane (min)</translation>
    </message>
    <message>
        <source>p90 (min)</source>
        <translation>p90 (min)</translation>
    </message>
    <message>
        <source>Response by hour and weekday of receipt</source>
        <translation>Réponse selon l’heure et le jour de réception</translation>
    </message>
    <message>
        <source>Median working time from the start of the clock to the first attempt, by the weekday and the hours in which the lead was received; the darker, the slower. Hand-overs that nobody answered yet count for as long as they wait.</source>
        <translation>Temps ouvré médian entre le départ du délai et la première tentative, selon le jour et les heures de réception du prospect&#x202f;; plus c’est foncé, plus c’est lent. Les transmissions restées sans réponse comptent pour le temps qu’elles attendent.</translation>
    </message>
    <message>
        <source>There is no working day in this period.</source>
        <translation>Cette période n’a aucun jour ouvré.</translation>
    </message>
    <message>
        <source>promised by then: {n}</source>
        <translation>promis à cette date&#x202f;: {n}</translation>
    </message>
    <message>
        <source>qualified so far: {n}</source>
        <translation>qualifiés jusque-là&#x202f;: {n}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>qualifiés</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>promis</translation>
    </message>
    <message>
        <source>at this pace</source>
        <translation>à ce rythme</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>jour chômé</translation>
    </message>
    <message>
        <source>{n} by {day}; nothing was promised</source>
        <translation>{n} au {day}&#x202f;; rien n’était promis</translation>
    </message>
    <message>
        <source>{n} of {promised} promised by {day}</source>
        <translation>{n} sur {promised} promis au {day}</translation>
    </message>
    <message>
        <source>{n} of {promised} promised by {day}; at this pace {low} – {high}</source>
        <translation>{n} sur {promised} promis au {day}&#x202f;; à ce rythme, {low} – {high}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiés</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promis</translation>
    </message>
    <message>
        <source>Qualified leads against the promise</source>
        <translation>Prospects qualifiés face à la promesse</translation>
    </message>
    <message>
        <source>Leads qualified since the period began, added up over its working days. Dashed: what was promised by the end of each working day. A lead of a day off counts with the working day before it. Rejections that were upheld do not count, unless the agreement says so.</source>
        <translation>Prospects qualifiés depuis le début de la période, cumulés sur ses jours ouvrés. En tirets&#x202f;: ce qui était promis à la fin de chaque jour ouvré. Un prospect d’un jour chômé compte avec le jour ouvré précédent. Les refus confirmés ne comptent pas, sauf si l’accord le dit.</translation>
    </message>
    <message>
        <source>No campaign of this period has both a cost and an accepted lead.</source>
        <translation>Aucune campagne de cette période n’a à la fois un coût et un prospect accepté.</translation>
    </message>
    <message>
        <source>{spent} in all; accepted: {leads}</source>
        <translation>{spent} en tout&#x202f;; acceptés&#x202f;: {leads}</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} chacun</translation>
    </message>
    <message>
        <source>cost ÷ accepted leads, by the first campaign, in {currency}</source>
        <translation>coût ÷ prospects acceptés, selon la première campagne, en {currency}</translation>
    </message>
    <message>
        <source>in other currencies: {n}</source>
        <translation>en d’autres monnaies&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Cost per accepted lead</source>
        <translation>Coût par prospect accepté</translation>
    </message>
    <message>
        <source>Cost per accepted lead, by campaign</source>
        <translation>Coût par prospect accepté, par campagne</translation>
    </message>
    <message>
        <source>What a campaign cost, divided by the leads received in the period that came by it first and that sales accepted. The period pays the days that it has of a campaign; of one without dates nobody knows what falls into it. Where only some leads are shown, they bear their part of the cost.</source>
        <translation>Ce qu’une campagne a coûté, divisé par les prospects reçus dans la période, venus d’abord par elle et acceptés par les commerciaux. La période paie les jours qu’elle a de la campagne&#x202f;; pour une campagne sans dates, personne ne sait ce qui y tombe. Quand seuls certains prospects sont montrés, ils portent leur part du coût.</translation>
    </message>
    <message>
        <source>Nothing that was handed over in this period was rejected.</source>
        <translation>Rien de ce qui a été transmis dans cette période n’a été refusé.</translation>
    </message>
    <message>
        <source>Nothing was decided in this period.</source>
        <translation>Rien n’a été décidé dans cette période.</translation>
    </message>
    <message>
        <source>of those decided: {rate}</source>
        <translation>parmi les décidés&#x202f;: {rate}</translation>
    </message>
    <message>
        <source>(no reason)</source>
        <translation>(sans motif)</translation>
    </message>
    <message>
        <source>rejected: {n} of {decided} that were decided</source>
        <translation>refusés&#x202f;: {n} sur {decided} décidés</translation>
    </message>
    <message>
        <source>“other” is {share} of them: the list of reasons does not fit any more</source>
        <translation>«&#x202f;autre&#x202f;» en fait {share}&#x202f;: la liste des motifs ne convient plus</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Share of those decided</source>
        <translation>Part des décidés</translation>
    </message>
    <message>
        <source>Rejections by reason</source>
        <translation>Refus par motif</translation>
    </message>
    <message>
        <source>Of the hand-overs of the period that sales accepted or rejected, those rejected, by the reason that was given. One that was overruled is none. More than 15 % “other” means that the reasons to choose from are not good enough.</source>
        <translation>Des transmissions de la période que les commerciaux ont acceptées ou refusées, celles refusées, selon le motif donné. Un refus infirmé n’en est pas un. Plus de 15&#x202f;% de «&#x202f;autre&#x202f;» signifie que les motifs proposés ne conviennent pas.</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} prospects</translation>
    </message>
    <message>
        <source>{n} lead</source>
        <translation>{n} prospect</translation>
    </message>
    <message>
        <source>No lead was received in this period.</source>
        <translation>Aucun prospect n’a été reçu dans cette période.</translation>
    </message>
    <message>
        <source>working time in the stage: median; mark: p90</source>
        <translation>temps ouvré dans l’étape&#x202f;: médiane&#x202f;; repère&#x202f;: p90</translation>
    </message>
    <message>
        <source>No lead of this period was in a stage that it has to leave.</source>
        <translation>Aucun prospect de cette période n’a été dans une étape à quitter.</translation>
    </message>
    <message>
        <source>there now: {n}</source>
        <translation>y sont encore&#x202f;: {n}</translation>
    </message>
    <message>
        <source>in all {span}</source>
        <translation>en tout {span}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Y sont encore</translation>
    </message>
    <message>
        <source>In all (h)</source>
        <translation>En tout (h)</translation>
    </message>
    <message>
        <source>Where leads stand still</source>
        <translation>Où les prospects stagnent</translation>
    </message>
    <message>
        <source>Working time that the leads received in the period spent in each stage, all their stays in it together. Those that are there still count as longer than they are now. Grey: more than half of them are there still, so that the median is longer than any stay seen.</source>
        <translation>Temps ouvré que les prospects reçus dans la période ont passé dans chaque étape, tous leurs séjours réunis. Ceux qui y sont encore comptent comme plus longs qu’à ce jour. En gris&#x202f;: plus de la moitié y sont encore, la médiane dépasse donc tout séjour observé.</translation>
    </message>
    <message>
        <source>No lead of this period has waited yet.</source>
        <translation>Aucun prospect de cette période n’a encore attendu.</translation>
    </message>
    <message>
        <source>{span} for each lead</source>
        <translation>{span} par prospect</translation>
    </message>
    <message>
        <source>{share} of the whole</source>
        <translation>{share} du tout</translation>
    </message>
    <message>
        <source>for marketing</source>
        <translation>le marketing</translation>
    </message>
    <message>
        <source>for sales</source>
        <translation>les commerciaux</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>l’acheminement</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>à sa demande</translation>
    </message>
    <message>
        <source>before the hand-over</source>
        <translation>avant la transmission</translation>
    </message>
    <message>
        <source>until accepted</source>
        <translation>jusqu’à l’acceptation</translation>
    </message>
    <message>
        <source>until spoken to</source>
        <translation>jusqu’au premier échange</translation>
    </message>
    <message>
        <source>on the way to sales</source>
        <translation>en route vers les commerciaux</translation>
    </message>
    <message>
        <source>between two hand-overs</source>
        <translation>entre deux transmissions</translation>
    </message>
    <message>
        <source>asked for by the prospect</source>
        <translation>demandé par le prospect</translation>
    </message>
    <message>
        <source>while nobody worked</source>
        <translation>quand personne ne travaillait</translation>
    </message>
    <message>
        <source>per lead, from receipt to the first conversation, besides {closed} of closed hours; still waiting: {n}</source>
        <translation>par prospect, de la réception au premier échange, hors {closed} d’heures fermées&#x202f;; attendent encore&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>For each lead (h)</source>
        <translation>Par prospect (h)</translation>
    </message>
    <message>
        <source>What prospects waited for</source>
        <translation>Ce que les prospects ont attendu</translation>
    </message>
    <message>
        <source>Each prospect’s time from receipt to the first conversation or the end, split by who was waited for: marketing until the hand-over, sales until acceptance and conversation, in working time; the rest is transport, closed hours and what the prospect asked for. The parts add up to the whole.</source>
        <translation>Le temps de chaque prospect de la réception au premier échange ou à la fin, selon qui était attendu&#x202f;: le marketing jusqu’à la transmission, les commerciaux jusqu’à l’acceptation et l’échange, en temps ouvré&#x202f;; le reste est acheminement, heures fermées et ce que le prospect a demandé. Les parts font le tout.</translation>
    </message>
    <message>
        <source>No deadline of this side was due in these weeks.</source>
        <translation>Aucune échéance de ce côté n’est tombée dans ces semaines.</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Semaine du {day}</translation>
    </message>
    <message>
        <source>{part} of {leads}</source>
        <translation>{part}, de {leads}</translation>
    </message>
    <message>
        <source>met</source>
        <translation>tenues</translation>
    </message>
    <message>
        <source>breached</source>
        <translation>dépassées</translation>
    </message>
    <message>
        <source>met ahead of time</source>
        <translation>tenues d’avance</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>pas encore échues</translation>
    </message>
    <message>
        <source>deadlines by the week they are due in; above: share met</source>
        <translation>échéances par semaine où elles tombent&#x202f;; au-dessus&#x202f;: part tenue</translation>
    </message>
    <message>
        <source>* fewer than ten, too few to tell</source>
        <translation>* moins de dix, trop peu pour conclure</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Semaine du</translation>
    </message>
    <message>
        <source>Share met</source>
        <translation>Part tenue</translation>
    </message>
    <message>
        <source>Of the deadlines that were due in a week, those met and those breached; breached are also those still open past their due. What is not due yet stands apart, as so far.</source>
        <translation>Des échéances tombées dans une semaine, celles tenues et celles dépassées&#x202f;; les dépassées comprennent celles encore ouvertes après leur échéance. Ce qui n’est pas encore échu est montré à part.</translation>
    </message>
    <message>
        <source>Deadlines kept by sales, by week</source>
        <translation>Échéances des commerciaux par semaine</translation>
    </message>
    <message>
        <source>Deadlines kept by marketing, by week</source>
        <translation>Échéances du marketing par semaine</translation>
    </message>
    <message>
        <source>Open its leads</source>
        <translation>Ouvrir ses prospects</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>Copier comme image</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Enregistrer en PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Enregistrer en SVG…</translation>
    </message>
    <message>
        <source>Save its figures as CSV…</source>
        <translation>Enregistrer ses chiffres en CSV…</translation>
    </message>
    <message>
        <source>Save its figures as a workbook…</source>
        <translation>Enregistrer ses chiffres en classeur…</translation>
    </message>
    <message>
        <source>How is this counted?</source>
        <translation>Comment est-ce compté&#x202f;?</translation>
    </message>
    <message>
        <source>What to do with this chart</source>
        <translation>Que faire de ce graphique</translation>
    </message>
    <message>
        <source>The chart is copied.</source>
        <translation>Le graphique est copié.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>of the leads that the filter lets through</source>
        <translation>des prospects que le filtre laisse passer</translation>
    </message>
</context>
<context>
    <name>ScoreboardPage</name>
    <message>
        <source>Nothing to measure yet</source>
        <translation>Encore rien à mesurer</translation>
    </message>
    <message>
        <source>The figures appear as soon as there are leads.</source>
        <translation>Les chiffres apparaissent dès qu’il y a des prospects.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>A past day…</source>
        <translation>Un jour passé…</translation>
    </message>
    <message>
        <source>Review meeting…</source>
        <translation>Réunion de revue…</translation>
    </message>
    <message>
        <source>Go to the leads</source>
        <translation>Aller aux prospects</translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the digest (SHA-256)</source>
        <translation>Copier l’empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>Its text is not the one whose digest was signed.</source>
        <translation>Son texte n’est pas celui dont l’empreinte a été signée.</translation>
    </message>
    <message>
        <source>For marketing: {signature}</source>
        <translation>Marketing&#x202f;: {signature}</translation>
    </message>
    <message>
        <source>For sales: {signature}</source>
        <translation>Commerciaux&#x202f;: {signature}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>pas signé</translation>
    </message>
    <message>
        <source>Digest {digest}…</source>
        <translation>Empreinte {digest}…</translation>
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
        <translation>Rechercher par nom, entreprise, téléphone ou e-mail</translation>
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
        <source>start {time}</source>
        <translation>début {time}</translation>
    </message>
    <message>
        <source>hotter, counted anew {time}</source>
        <translation>plus chaud, compté à nouveau dès {time}</translation>
    </message>
    <message>
        <source>appointment {time}</source>
        <translation>rendez-vous {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>échéance {time}</translation>
    </message>
    <message>
        <source>done {time}</source>
        <translation>fait {time}</translation>
    </message>
    <message>
        <source>fell away {time}</source>
        <translation>tombé {time}</translation>
    </message>
    <message>
        <source>now {time}</source>
        <translation>maintenant {time}</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>After the deadline</source>
        <translation>Après l’échéance</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a sentence</comment>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>{n} days alike</source>
        <translation>{n} jours semblables</translation>
    </message>
    <message>
        <source>{n} closed days</source>
        <translation>{n} jours fermés</translation>
    </message>
    <message>
        <source>until {time} the next day</source>
        <translation>jusqu’à {time} le lendemain</translation>
    </message>
    <message>
        <source>{time} the next day</source>
        <translation>{time} le lendemain</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>jour {n}</translation>
    </message>
    <message>
        <source>days {a}–{b}</source>
        <translation>jours {a} à {b}</translation>
    </message>
    <message>
        <source>: </source>
        <comment>between a name and what it says</comment>
        <translation>&#x202f;: </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Backed up and checked: {path}</source>
        <translation>Sauvegardé et vérifié&#x202f;: {path}</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Updating figures: {percent} %</source>
        <translation>Mise à jour des chiffres&#x202f;: {percent}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Parties des réglages</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Broken off: this page may not show everything.</source>
        <translation>Interrompu&#x202f;: cette page ne montre peut-être pas tout.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Rechercher à nouveau</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>{n} leads are selected.</source>
        <translation>{n} prospects sont sélectionnés.</translation>
    </message>
    <message>
        <source>Change them all…</source>
        <translation>Les modifier tous…</translation>
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
        <translation>Qui travaille ici&#x202f;; appuyez pour changer</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>From the moment of signing on, hand-overs follow this version; those before keep theirs. A signature cannot be undone.</source>
        <translation>Dès la signature, les transmissions suivent cette version&#x202f;; celles d’avant gardent la leur. Une signature ne s’annule pas.</translation>
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
    <name>SignStep</name>
    <message>
        <source>Agreed</source>
        <translation>C’est convenu</translation>
    </message>
    <message>
        <source>Read it together and sign</source>
        <translation>Relisez ensemble et signez</translation>
    </message>
    <message>
        <source>From now on every lead handed over is judged by it.</source>
        <translation>Désormais, chaque prospect transmis est suivi selon cet accord.</translation>
    </message>
    <message>
        <source>Only what both have read and signed counts: every lead handed over from then on is judged by it.</source>
        <translation>Seul compte ce que les deux ont lu et signé&#x202f;: chaque prospect transmis ensuite est suivi selon cet accord.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>For &amp;marketing</source>
        <translation>Pour le &amp;marketing</translation>
    </message>
    <message>
        <source>Sign for marketing</source>
        <translation>Signer pour le marketing</translation>
    </message>
    <message>
        <source>For &amp;sales</source>
        <translation>Pour les &amp;commerciaux</translation>
    </message>
    <message>
        <source>Sign for sales</source>
        <translation>Signer pour les commerciaux</translation>
    </message>
    <message>
        <source>One signs after the other. A signature cannot be undone.</source>
        <translation>On signe l’un après l’autre. Une signature ne s’annule pas.</translation>
    </message>
</context>
<context>
    <name>StagnationBox</name>
    <message>
        <source>A lead stands still that stays longer than this in a stage, in working days, with no next step planned:</source>
        <translation>Un prospect stagne s’il reste plus longtemps que cela à une étape, en jours ouvrés, sans prochaine étape prévue&#x202f;:</translation>
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
    <message>
        <source>Working days at most: {stage}</source>
        <translation>Jours ouvrés au plus&#x202f;: {stage}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>How would you like to begin?</source>
        <translation>Comment voulez-vous commencer&#x202f;?</translation>
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
        <source>Seven short steps with good defaults, to an agreement that both sides sign.</source>
        <translation>Sept courtes étapes déjà remplies, jusqu’à un accord que les deux côtés signent.</translation>
    </message>
    <message>
        <source>Begin the agreement</source>
        <translation>Commencer l’accord</translation>
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
    <message>
        <source>I was given a file</source>
        <translation>On m’a donné un fichier</translation>
    </message>
    <message>
        <source>Your team works with this already: begin with what a colleague gave you.</source>
        <translation>Votre équipe s’en sert déjà&#x202f;: commencez avec ce qu’un collègue vous a transmis.</translation>
    </message>
    <message>
        <source>Take it in…</source>
        <translation>Le recevoir…</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>Change something: it is no longer proposed, a signature lapses</source>
        <translation>Modifier&#x202f;: il n’est plus proposé, la signature donnée tombe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Alt+Left; nothing is lost</source>
        <translation>Alt+Gauche&#x202f;; rien n’est perdu</translation>
    </message>
    <message>
        <source>Keep the draft for now</source>
        <translation>Garder le brouillon pour l’instant</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Continuer plus tard</translation>
    </message>
    <message>
        <source>Esc; what was typed is kept</source>
        <translation>Échap&#x202f;; ce qui est saisi est gardé</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Plan a next step — {lead}</source>
        <translation>Planifier une étape — {lead}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Move: {step} — {lead}</source>
        <translation>Déplacer&#x202f;: {step} — {lead}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Thursday 10:00</source>
        <translation>jeudi 10 h</translation>
    </message>
    <message>
        <source>Plan it (Enter)</source>
        <translation>Planifier (Entrée)</translation>
    </message>
    <message>
        <source>Move it (Enter)</source>
        <translation>Déplacer (Entrée)</translation>
    </message>
    <message>
        <source>When? Thursday 10:00, tomorrow, in 2 h …</source>
        <translation>Quand&#x202f;? jeudi 10 h, demain, dans 2 h…</translation>
    </message>
    <message>
        <source>No such time to come: write Thursday 10:00, tomorrow, in 2 h …</source>
        <translation>Aucun moment à venir de ce nom&#x202f;: écrivez jeudi 10 h, demain, dans 2 h…</translation>
    </message>
    <message>
        <source>Thursday 10:00, tomorrow, in 2 h, 12 March …</source>
        <translation>jeudi 10 h, demain, dans 2 h, 12 mars…</translation>
    </message>
    <message>
        <source>Planned: {moment}.</source>
        <translation>Prévu&#x202f;: {moment}.</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Somebody else</source>
        <translation>Autre personne</translation>
    </message>
    <message>
        <source>“{commitment}”</source>
        <translation>«&#x202f;{commitment}&#x202f;»</translation>
    </message>
    <message>
        <source>any deadline</source>
        <translation>toute échéance</translation>
    </message>
    <message>
        <source>is still owed after</source>
        <translation>reste due après</translation>
    </message>
    <message>
        <source>is met in less than</source>
        <translation>est tenue à moins de</translation>
    </message>
    <message>
        <source>Tell {to} {who} when {about} {breach} {late} {below}</source>
        <translation>Prévenir {to} {who} quand {about} {breach} {late} {below}</translation>
    </message>
    <message>
        <source>Time after it was due</source>
        <translation>Temps après l’échéance</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Qui est prévenu</translation>
    </message>
    <message>
        <source>Name or function of who is told</source>
        <translation>Nom ou fonction de qui est prévenu</translation>
    </message>
    <message>
        <source>Which deadline</source>
        <translation>Quelle échéance</translation>
    </message>
    <message>
        <source>After what</source>
        <translation>Après quoi</translation>
    </message>
    <message>
        <source>Share of deadlines met</source>
        <translation>Part des échéances tenues</translation>
    </message>
    <message>
        <source>Name or function</source>
        <translation>Nom ou fonction</translation>
    </message>
</context>
<context>
    <name>StepTrail</name>
    <message>
        <source>1 File</source>
        <translation>1 Fichier</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 Colonnes</translation>
    </message>
    <message>
        <source>3 Check</source>
        <translation>3 Vérification</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>Planned with {lead}: {step}, {moment}.</source>
        <translation>Prévu avec {lead}&#x202f;: {step}, {moment}.</translation>
    </message>
    <message>
        <source>Done: {lead}.</source>
        <translation>Fait&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Dropped: {lead}.</source>
        <translation>Abandonné&#x202f;: {lead}.</translation>
    </message>
</context>
<context>
    <name>StepsLine</name>
    <message>
        <source>Where the agreement stands: {step}</source>
        <translation>Où en est l’accord&#x202f;: {step}</translation>
    </message>
</context>
<context>
    <name>StepsPart</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Move to another time…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Prochaines étapes</translation>
    </message>
    <message>
        <source>Plan one…</source>
        <translation>Planifier…</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>Planifier une prochaine étape</translation>
    </message>
</context>
<context>
    <name>SuggestionTable</name>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Points now</source>
        <translation>Points actuels</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggérés</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Customers with it</source>
        <translation>Clients, avec</translation>
    </message>
    <message>
        <source>Customers without it</source>
        <translation>Clients, sans</translation>
    </message>
    <message>
        <source>Suggested points</source>
        <translation>Points suggérés</translation>
    </message>
    <message>
        <source>{criterion} — suspect</source>
        <translation>{criterion} — suspect</translation>
    </message>
</context>
<context>
    <name>SuggestionView</name>
    <message>
        <source>Learned from the leads that became customers or did not, by what was known before sales had them. It is a suggestion: you take it over line by line, or not at all.</source>
        <translation>Appris des prospects devenus clients ou non, d’après ce qu’on en savait avant que les commerciaux ne les aient. C’est une suggestion&#x202f;: vous la reprenez ligne par ligne, ou pas du tout.</translation>
    </message>
    <message>
        <source>Learn from our history</source>
        <translation>Apprendre de notre historique</translation>
    </message>
    <message>
        <source>As of {moment}: {won} customers, {lost} that became none, {open} not ended yet.</source>
        <translation>Au {moment}. Clients&#x202f;: {won}&#x202f;; non-clients&#x202f;: {lost}&#x202f;; pas encore décidés&#x202f;: {open}.</translation>
    </message>
    <message>
        <source>With the suggested points a later customer scores above a non-customer {after}, tried on leads that they were not learned from; with the points {now} {before}.</source>
        <translation>Avec les points suggérés, un futur client passe devant un non-client {after}, essayé sur des prospects dont ils n’ont pas été appris&#x202f;; avec les points {now}, {before}.</translation>
    </message>
    <message>
        <source>of the draft</source>
        <translation>du brouillon</translation>
    </message>
    <message>
        <source>of version {number}</source>
        <translation>de la version {number}</translation>
    </message>
    <message>
        <source>They rank leads worse than the points that there are.</source>
        <translation>Ils classent moins bien les prospects que les points actuels.</translation>
    </message>
    <message>
        <source>Some fields look as if only sales fill them in: {fields}. Without them: {quality}.</source>
        <translation>Des champs semblent remplis par les seuls commerciaux&#x202f;: {fields}. Sans eux&#x202f;: {quality}.</translation>
    </message>
    <message>
        <source>Nothing was learned from what sales fill in: {fields}.</source>
        <translation>Rien n’a été appris de ce que les commerciaux remplissent&#x202f;: {fields}.</translation>
    </message>
    <message>
        <source>Criteria of the draft that are not in this list stay as they are.</source>
        <translation>Les critères du brouillon absents de cette liste restent tels quels.</translation>
    </message>
    <message>
        <source>Take over the ticked ({count})</source>
        <translation>Reprendre les lignes cochées ({count})</translation>
    </message>
</context>
<context>
    <name>TagsPart</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Ajouter une étiquette…</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>Retirer l’étiquette {name}</translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message>
        <source>Take in</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>{file} is opened with the passphrase that its giver told you. You see what it would change before anything is written.</source>
        <translation>{file} s’ouvre avec la phrase secrète que vous a donnée son auteur. Vous voyez ce qu’il changerait avant que rien ne soit écrit.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>TamperStrip</name>
    <message>
        <source>What waits for signatures is not what was proposed: somebody changed it in the file. Withdraw it and propose anew.</source>
        <translation>Ce qui attend les signatures n’est pas ce qui a été proposé&#x202f;: quelqu’un l’a changé dans le fichier. Retirez-le et proposez de nouveau.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
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
        <translation>Jusqu’à la fermeture de ce jour ouvré&#x202f;; le prochain est le jour 1.</translation>
    </message>
</context>
<context>
    <name>TargetHelp</name>
    <message>
        <source>This column stays in the file.</source>
        <translation>Cette colonne reste dans le fichier.</translation>
    </message>
    <message>
        <source>Kept with the lead under this name; the agreement’s criteria can give points for it.</source>
        <translation>Gardé avec le prospect sous ce nom&#x202f;; les critères de l’accord peuvent lui donner des points.</translation>
    </message>
    <message>
        <source>Tells leads apart: none comes in twice, and a later file finds its leads by it.</source>
        <translation>Distingue les prospects&#x202f;: aucun n’entre deux fois, et un autre fichier pourra les retrouver.</translation>
    </message>
    <message>
        <source>Split into first and last name.</source>
        <translation>Séparé en prénom et nom.</translation>
    </message>
    <message>
        <source>When the lead came to you. The figures count it in this month.</source>
        <translation>Le jour où le prospect vous est parvenu. Les chiffres le comptent dans ce mois.</translation>
    </message>
    <message>
        <source>Where the lead came from: trade fair, website, advertisement…</source>
        <translation>D’où vient le prospect&#x202f;: salon, site web, publicité…</translation>
    </message>
    <message>
        <source>What the person asked for, in their words.</source>
        <translation>Ce que la personne a demandé, dans ses mots.</translation>
    </message>
    <message>
        <source>How far the lead is. Tell below what each word of the file means here.</source>
        <translation>Où en est le prospect. Dites ci-dessous ce que chaque mot du fichier signifie ici.</translation>
    </message>
    <message>
        <source>Hot, warm or cold. Tell below what each word of the file means here.</source>
        <translation>Chaud, tiède ou froid. Dites ci-dessous ce que chaque mot du fichier signifie ici.</translation>
    </message>
    <message>
        <source>The person in charge, found by their name in your team.</source>
        <translation>La personne responsable, retrouvée par son nom dans votre équipe.</translation>
    </message>
    <message>
        <source>Yes: the lead became a customer.</source>
        <translation>Oui&#x202f;: le prospect est devenu client.</translation>
    </message>
    <message>
        <source>The day it was won or lost; the stage says which of the two.</source>
        <translation>Le jour où il a été gagné ou perdu&#x202f;; l’étape dit lequel des deux.</translation>
    </message>
    <message>
        <source>When marketing gave the lead to sales.</source>
        <translation>Quand le marketing a transmis le prospect aux commerciaux.</translation>
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
    <name>TeamPart</name>
    <message>
        <source>Who is working here</source>
        <translation>Qui travaille ici</translation>
    </message>
    <message>
        <source>What is done in this window is noted under this name, on this computer.</source>
        <translation>Ce qui est fait dans cette fenêtre est noté sous ce nom, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>L’équipe</translation>
    </message>
    <message>
        <source>Who left can no longer be chosen; what they did stays in the history.</source>
        <translation>Qui est parti ne peut plus être choisi&#x202f;; ce qu’il a fait reste dans l’historique.</translation>
    </message>
    <message>
        <source>&amp;Add somebody…</source>
        <translation>&amp;Ajouter quelqu’un…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Left the &amp;team</source>
        <translation>A quitté l’é&amp;quipe</translation>
    </message>
    <message>
        <source>Is &amp;back in the team</source>
        <translation>Est de &amp;retour</translation>
    </message>
    <message>
        <source>Somebody has to stay in the team.</source>
        <translation>Quelqu’un doit rester dans l’équipe.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name} est modifié.</translation>
    </message>
    <message>
        <source>{name} is in the team.</source>
        <translation>{name} est dans l’équipe.</translation>
    </message>
    <message>
        <source>{name} left the team. Their leads stay with them until reassigned.</source>
        <translation>{name} a quitté l’équipe. Ses prospects lui restent jusqu’à réattribution.</translation>
    </message>
    <message>
        <source>{name} is back in the team.</source>
        <translation>{name} est de retour dans l’équipe.</translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>Start from a template</source>
        <translation>Partir d’un modèle</translation>
    </message>
    <message>
        <source>It becomes the draft, in place of the one there may be; it can be undone.</source>
        <translation>Il devient le brouillon, à la place de celui qui existe peut-être&#x202f;; cela peut être annulé.</translation>
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
    <message>
        <source>This computer’s clock went backwards: it said {before} when the file was last written to, and says {now} now. Deadlines go by it: check it.</source>
        <translation>L’horloge de cet ordinateur a reculé&#x202f;: elle indiquait {before} à la dernière écriture dans le fichier, et indique {now} maintenant. Les échéances en dépendent&#x202f;: vérifiez-la.</translation>
    </message>
</context>
<context>
    <name>TerritoryColumns</name>
    <message>
        <source>Leads with</source>
        <translation>Prospects avec</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Vont à</translation>
    </message>
</context>
<context>
    <name>TerritoryForm</name>
    <message>
        <source>A new territory</source>
        <translation>Un nouveau secteur</translation>
    </message>
    <message>
        <source>Change the territory</source>
        <translation>Modifier le secteur</translation>
    </message>
    <message>
        <source>Leads &amp;with</source>
        <translation>Prospects a&amp;vec</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>Va&amp;leur</translation>
    </message>
    <message>
        <source>69, Lyon, Trade fair…</source>
        <translation>69, Lyon, Salon…</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>V&amp;ont à</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Il faut le remplir.</translation>
    </message>
</context>
<context>
    <name>ThresholdBox</name>
    <message>
        <source>Another threshold</source>
        <translation>Un autre seuil</translation>
    </message>
    <message>
        <source>&amp;Qualified from</source>
        <translation>&amp;Qualifié à partir de</translation>
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
        <source>Qualified from how many points on</source>
        <translation>Qualifié à partir de combien de points</translation>
    </message>
    <message>
        <source>Take this threshold over</source>
        <translation>Reprendre ce seuil</translation>
    </message>
    <message>
        <source>Leads qualified, and the share that became customers, for each threshold</source>
        <translation>Prospects qualifiés et part devenue cliente, pour chaque seuil</translation>
    </message>
    <message>
        <source>leads qualified</source>
        <translation>prospects qualifiés</translation>
    </message>
    <message>
        <source>became customers, of those who came to an end</source>
        <translation>devenus clients, parmi ceux dont on connaît l’issue</translation>
    </message>
</context>
<context>
    <name>TierGrid</name>
    <message>
        <source>Marketing hands a qualified lead over within</source>
        <translation>Le marketing transmet un prospect qualifié sous</translation>
    </message>
    <message>
        <source>Sales accepts or rejects a lead within</source>
        <translation>Les commerciaux acceptent ou refusent sous</translation>
    </message>
    <message>
        <source>Sales tries to reach the prospect within</source>
        <translation>Ils tentent de joindre le prospect sous</translation>
    </message>
    <message>
        <source>Sales says what came of it within</source>
        <translation>Ils disent ce qui en est sorti sous</translation>
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
        <translation>Refusé</translation>
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
        <translation>Réattribué&#x202f;: personne ne l’a en main</translation>
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
        <translation>Refus contesté</translation>
    </message>
    <message>
        <source>Rejection upheld</source>
        <translation>Refus confirmé</translation>
    </message>
    <message>
        <source>Rejection overruled</source>
        <translation>Refus écarté</translation>
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
        <source>Next step planned</source>
        <translation>Prochaine étape prévue</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Étape faite</translation>
    </message>
    <message>
        <source>Step dropped</source>
        <translation>Étape abandonnée</translation>
    </message>
    <message>
        <source>Rejected: {reason}</source>
        <translation>Refusé&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Lost: {reason}</source>
        <translation>Perdu&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Won: {amount}</source>
        <translation>Gagné&#x202f;: {amount}</translation>
    </message>
    <message>
        <source>Opportunity: {amount}</source>
        <translation>Opportunité&#x202f;: {amount}</translation>
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
    <message>
        <source>{field}: {answer}</source>
        <translation>{field}&#x202f;: {answer}</translation>
    </message>
    <message>
        <source>Received from {origin}</source>
        <translation>Reçu depuis {origin}</translation>
    </message>
    <message>
        <source>Appointment on {moment}</source>
        <translation>Rendez-vous le {moment}</translation>
    </message>
    <message>
        <source>Clocks paused until {moment}: {reason}</source>
        <translation>Compteurs en pause jusqu’au {moment}&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Back to marketing until {moment}</source>
        <translation>Rendu au marketing jusqu’au {moment}</translation>
    </message>
    <message>
        <source>Planned: {step}, {moment}</source>
        <translation>Prévu&#x202f;: {step}, {moment}</translation>
    </message>
    <message>
        <source>Upgraded to {tier}</source>
        <translation>Niveau relevé&#x202f;: {tier}</translation>
    </message>
    <message>
        <source>Merged with {name}</source>
        <translation>Fusionné avec {name}</translation>
    </message>
    <message>
        <source>Merged into {name}</source>
        <translation>Fusionné dans {name}</translation>
    </message>
    <message>
        <source>Left out of the figures; {name} signed for marketing</source>
        <translation>Hors des chiffres&#x202f;; {name} a signé pour le marketing</translation>
    </message>
    <message>
        <source>Counts though noted too late: {day}; {name} signed for marketing</source>
        <translation>Compte bien que noté trop tard&#x202f;: {day}&#x202f;; {name} a signé pour le marketing</translation>
    </message>
</context>
<context>
    <name>TimelineEntry</name>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Correct or take back</source>
        <translation>Corriger ou retirer</translation>
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
        <source>Written down after the clock went backwards: it said {moment}</source>
        <translation>Noté après un recul de l’horloge&#x202f;: elle indiquait {moment}</translation>
    </message>
    <message>
        <source>Late entry: written down {moment}</source>
        <translation>Saisie tardive&#x202f;: noté {moment}</translation>
    </message>
</context>
<context>
    <name>TodayActing</name>
    <message>
        <source>Call with {lead} logged: {outcome}.</source>
        <translation>Appel avec {lead} noté&#x202f;: {outcome}.</translation>
    </message>
    <message>
        <source>Call with {lead} logged: {outcome}, {moment}.</source>
        <translation>Appel avec {lead} noté&#x202f;: {outcome}, {moment}.</translation>
    </message>
    <message>
        <source>Call back {moment}.</source>
        <translation>À rappeler&#x202f;: {moment}.</translation>
    </message>
    <message>
        <source>Called by {phone} from now on.</source>
        <translation>Appelé désormais au {phone}.</translation>
    </message>
    <message>
        <source>{phone} is marked as wrong.</source>
        <translation>Le {phone} est marqué comme faux numéro.</translation>
    </message>
    <message>
        <source>The lead is accepted with it.</source>
        <translation>Le prospect est accepté par là même.</translation>
    </message>
    <message>
        <source>What you had planned is done with it.</source>
        <translation>Ce que vous aviez prévu est fait par là même.</translation>
    </message>
    <message>
        <source>What you had planned is open again.</source>
        <translation>Ce que vous aviez prévu reste à faire.</translation>
    </message>
    <message>
        <source>Accepted: {lead}.</source>
        <translation>Accepté&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Dropped: {lead}.</source>
        <translation>Abandonné&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Done: {lead}.</source>
        <translation>Fait&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Agreed that it is rejected: {lead}.</source>
        <translation>Refus confirmé&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Rejected: {lead}.</source>
        <translation>Refusé&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Contested, the manager decides: {lead}.</source>
        <translation>Refus contesté, la direction tranche&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Back with sales: {lead}.</source>
        <translation>De nouveau chez les commerciaux&#x202f;: {lead}.</translation>
    </message>
    <message>
        <source>Handed over to {name}: {leads}.</source>
        <translation>Transmis à {name}&#x202f;: {leads}.</translation>
    </message>
    <message>
        <source>Handed over to sales: {leads}.</source>
        <translation>Transmis aux commerciaux&#x202f;: {leads}.</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} prospects</translation>
    </message>
</context>
<context>
    <name>TodayCards</name>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>À risque</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>À faire aujourd’hui</translation>
    </message>
    <message>
        <source>Owed in all</source>
        <translation>Dû en tout</translation>
    </message>
    <message>
        <source>Qualified this month</source>
        <translation>Qualifiés ce mois-ci</translation>
    </message>
    <message>
        <source>should be 0: these first</source>
        <translation>devrait être 0&#x202f;: d’abord ceux-ci</translation>
    </message>
    <message>
        <source>nothing is late</source>
        <translation>rien n’est en retard</translation>
    </message>
    <message>
        <source>in the last quarter of their time</source>
        <translation>dans le dernier quart de leur temps</translation>
    </message>
    <message>
        <source>nothing is pressing</source>
        <translation>rien ne presse</translation>
    </message>
    <message>
        <source>nothing more today</source>
        <translation>plus rien aujourd’hui</translation>
    </message>
    <message>
        <source>soonest deadline first</source>
        <translation>l’échéance la plus proche d’abord</translation>
    </message>
    <message>
        <source>next: {moment}</source>
        <translation>prochaine&#x202f;: {moment}</translation>
    </message>
    <message>
        <source>no volume is promised</source>
        <translation>aucun volume n’est promis</translation>
    </message>
    <message>
        <source>{n} of {promised}</source>
        <translation>{n} sur {promised}</translation>
    </message>
    <message>
        <source>on target: {n} expected by now</source>
        <translation>dans les temps&#x202f;: {n} attendus à ce jour</translation>
    </message>
    <message>
        <source>behind: {n} expected by now</source>
        <translation>en retard&#x202f;: {n} attendus à ce jour</translation>
    </message>
</context>
<context>
    <name>TodayMatters</name>
    <message>
        <source>To hand over</source>
        <translation>À transmettre</translation>
    </message>
    <message>
        <source>Rejections to answer</source>
        <translation>Refus sans réponse</translation>
    </message>
    <message>
        <source>Disputes to decide</source>
        <translation>Litiges à trancher</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalades</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>Prospects qui stagnent</translation>
    </message>
    <message>
        <source>To think of again</source>
        <translation>À relancer</translation>
    </message>
    <message>
        <source>My next steps</source>
        <translation>Mes prochaines étapes</translation>
    </message>
    <message>
        <source>Qualified, and not with sales yet.</source>
        <translation>Qualifiés, pas encore transmis aux commerciaux.</translation>
    </message>
    <message>
        <source>Sales rejected them; unanswered, the rejection stands.</source>
        <translation>Les commerciaux les ont refusés&#x202f;; sans réponse, le refus vaut.</translation>
    </message>
    <message>
        <source>Marketing contests the rejection; the manager decides.</source>
        <translation>Le marketing conteste le refus&#x202f;; le responsable tranche.</translation>
    </message>
    <message>
        <source>What is to be told, as the agreement’s ladder says.</source>
        <translation>Ce qu’il faut signaler selon l’escalade de l’accord.</translation>
    </message>
    <message>
        <source>Longer in their stage than agreed, with no next step planned.</source>
        <translation>À la même étape depuis plus longtemps que convenu, sans prochaine étape prévue.</translation>
    </message>
    <message>
        <source>What I planned myself, and have not done yet.</source>
        <translation>Ce que j’ai prévu moi-même et pas encore fait.</translation>
    </message>
    <message>
        <source>Recycled; the day to think of them again has come.</source>
        <translation>Recyclés&#x202f;; le jour d’y repenser est venu.</translation>
    </message>
    <message>
        <source>These are shown.</source>
        <translation>Affichés.</translation>
    </message>
</context>
<context>
    <name>TodayNothing</name>
    <message>
        <source>{part}: nothing</source>
        <translation>{part}&#x202f;: rien</translation>
    </message>
    <message>
        <source>No rejection is contested: there is nothing to decide.</source>
        <translation>Aucun refus n’est contesté&#x202f;: il n’y a rien à trancher.</translation>
    </message>
    <message>
        <source>Nothing has come so far that the agreement’s ladder tells of it.</source>
        <translation>Rien n’en est au point que l’escalade de l’accord le signale.</translation>
    </message>
    <message>
        <source>No deadline is in this part of the queue.</source>
        <translation>Aucune échéance dans cette partie de la liste.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Nothing is due. Leads handed over to you appear here, the soonest deadline first.</source>
        <translation>Aucune échéance en cours. Les prospects qui vous sont transmis apparaissent ici, l’échéance la plus proche d’abord.</translation>
    </message>
    <message>
        <source>See everyone’s deadlines</source>
        <translation>Voir les échéances de tous</translation>
    </message>
    <message>
        <source>Nothing is due. Sales owes no answer and no call at the moment.</source>
        <translation>Aucune échéance en cours. Les commerciaux ne doivent pour le moment ni réponse ni appel.</translation>
    </message>
    <message>
        <source>See the leads</source>
        <translation>Voir les prospects</translation>
    </message>
    <message>
        <source>Nothing waits to be handed over</source>
        <translation>Rien à transmettre</translation>
    </message>
    <message>
        <source>Nothing is due. Leads that reach the agreed score appear here until sales has them.</source>
        <translation>Aucune échéance en cours. Les prospects qui atteignent le score convenu apparaissent ici jusqu’à leur transmission aux commerciaux.</translation>
    </message>
    <message>
        <source>See the new leads</source>
        <translation>Voir les nouveaux prospects</translation>
    </message>
    <message>
        <source>Nothing is due. Neither department owes anything at the moment.</source>
        <translation>Aucune échéance en cours. Aucun des deux services ne doit rien pour le moment.</translation>
    </message>
    <message>
        <source>See the scoreboard</source>
        <translation>Voir le tableau de bord</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>What is owed, soonest deadline first</source>
        <translation>Ce qui est à faire, l’échéance la plus proche d’abord</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>This lead is not there any more.</source>
        <translation>Ce prospect n’est plus là.</translation>
    </message>
</context>
<context>
    <name>TodaySwitch</name>
    <message>
        <source>Mine</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Everyone’s</source>
        <translation>Celles de tous</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Dépassements</translation>
    </message>
    <message>
        <source>What the queue shows</source>
        <translation>Ce que montre la liste</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>{name} · {step} of {steps}</source>
        <translation>{name} · {step} sur {steps}</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>No lead would have been qualified.</source>
        <translation>Aucun prospect n’aurait été qualifié.</translation>
    </message>
    <message>
        <source>{count} would have been qualified; none of them came to an end.</source>
        <translation>Qualifiés&#x202f;: {count}&#x202f;; l’issue d’aucun n’est connue.</translation>
    </message>
    <message>
        <source>{count} would have been qualified; of {n} that came to an end, {share} became customers ({between}).</source>
        <translation>Qualifiés&#x202f;: {count}&#x202f;; sur {n} dont on connaît l’issue, {share} sont devenus clients ({between}).</translation>
    </message>
    <message>
        <source>from {points} points on: {said}</source>
        <translation>à partir de {points} points. {said}</translation>
    </message>
    <message>
        <source>from {points} points on</source>
        <translation>à partir de {points} points</translation>
    </message>
    <message>
        <source>Too few to learn from: it takes at least 10 customers, and 10 leads that became none.</source>
        <translation>Trop peu pour apprendre&#x202f;: il faut au moins 10 clients, et 10 prospects qui ne le sont pas devenus.</translation>
    </message>
    <message>
        <source>There are few customers (under 30): chance has a large part in these points.</source>
        <translation>Il y a peu de clients (moins de 30)&#x202f;: le hasard a une large part dans ces points.</translation>
    </message>
    <message>
        <source>Few leads became no customer (under 30): chance has a large part in these points.</source>
        <translation>Peu de prospects ne sont pas devenus clients (moins de 30)&#x202f;: le hasard a une large part dans ces points.</translation>
    </message>
    <message>
        <source>There are under 200 leads: with more of them these points may change a lot.</source>
        <translation>Il y a moins de 200 prospects&#x202f;: avec davantage, ces points peuvent beaucoup changer.</translation>
    </message>
    <message>
        <source>Nothing found: customers and the others look alike in everything that was known of them before sales called. That happens where who buys is decided in the conversation. What helps: ask for more beforehand (a field of your own), or come back with more ended leads.</source>
        <translation>Rien trouvé&#x202f;: clients et autres se ressemblent dans tout ce que l’on savait d’eux avant l’appel des commerciaux. C’est le cas lorsque l’achat se décide pendant l’échange. Ce qui aide&#x202f;: demander davantage au départ (un champ à vous), ou revenir avec plus de prospects arrivés à leur terme.</translation>
    </message>
    <message>
        <source>Some leads were imported with their end. What of them was known beforehand nobody can tell: see which fields sales fill in.</source>
        <translation>Des prospects ont été importés avec leur issue. Ce qu’on en savait d’avance, personne ne peut le dire&#x202f;: voyez quels champs les commerciaux remplissent.</translation>
    </message>
    <message>
        <source>mostly filled in when sales had the lead</source>
        <translation>surtout rempli quand les commerciaux avaient le prospect</translation>
    </message>
    <message>
        <source>tells customers too well by itself</source>
        <translation>distingue trop bien les clients à lui seul</translation>
    </message>
    <message>
        <source>some of its values always or never win</source>
        <translation>certaines de ses valeurs gagnent toujours ou jamais</translation>
    </message>
    <message>
        <source>is called like something written afterwards</source>
        <translation>porte le nom de ce qu’on écrit après coup</translation>
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
        <translation>L’année dernière</translation>
    </message>
    <message>
        <source>Period: {period}.</source>
        <translation>Période&#x202f;: {period}.</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>trop peu pour conclure</translation>
    </message>
    <message>
        <source>{k} of {n}</source>
        <translation>{k} sur {n}</translation>
    </message>
    <message>
        <source>From {points} points on, customers and the others are best apart: {customers} of the customers reach them, and {others} of the others.</source>
        <translation>À partir de {points} points, les clients se distinguent le mieux des autres&#x202f;: {customers} des clients les atteignent, et {others} des autres.</translation>
    </message>
    <message>
        <source>From {points} points on there are {volume} leads a month, as promised: {customers} of the customers reach them, and {others} of the others.</source>
        <translation>À partir de {points} points, il y a {volume} prospects par mois, comme promis&#x202f;: {customers} des clients les atteignent, et {others} des autres.</translation>
    </message>
    <message>
        <source>{n} times in 100 ({low}–{high})</source>
        <translation>{n} fois sur 100 ({low}–{high})</translation>
    </message>
</context>
<context>
    <name>TrialErrand</name>
    <message>
        <source>Only sales fill in: {field}</source>
        <translation>Rempli par les seuls commerciaux&#x202f;: {field}</translation>
    </message>
    <message>
        <source>Known beforehand: {field}</source>
        <translation>Connu d’avance&#x202f;: {field}</translation>
    </message>
</context>
<context>
    <name>TrialFrame</name>
    <message>
        <source>Something was changed since; ask again.</source>
        <translation>Quelque chose a changé depuis&#x202f;; redemandez.</translation>
    </message>
</context>
<context>
    <name>TrialLines</name>
    <message>
        <source>in force: {points}</source>
        <translation>en vigueur&#x202f;: {points}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>not there any more, in force: {points}</source>
        <translation>retiré, en vigueur&#x202f;: {points}</translation>
    </message>
</context>
<context>
    <name>TrialPart</name>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>Suggested points</source>
        <translation>Points suggérés</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Leads received in this time; of deadlines, those that began in it</source>
        <translation>Prospects reçus pendant ce temps&#x202f;; pour les échéances, celles qui y ont commencé</translation>
    </message>
</context>
<context>
    <name>TurnPanel</name>
    <message>
        <source>Both sides sign, one after the other</source>
        <translation>Les deux côtés signent, l’un après l’autre</translation>
    </message>
    <message>
        <source>Each person signs with name and function, then leaves the keyboard to the other. A signature cannot be undone; the second one locks the version.</source>
        <translation>Chaque personne signe avec son nom et sa fonction, puis laisse le clavier à l’autre. Une signature ne peut pas être annulée&#x202f;; la seconde verrouille la version.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>For &amp;marketing</source>
        <translation>Pour le &amp;marketing</translation>
    </message>
    <message>
        <source>Sign for marketing</source>
        <translation>Signer pour le marketing</translation>
    </message>
    <message>
        <source>For &amp;sales</source>
        <translation>Pour les &amp;commerciaux</translation>
    </message>
    <message>
        <source>Sign for sales</source>
        <translation>Signer pour les commerciaux</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>Nobody changed this since: it can be undone.</source>
        <translation>Personne n’y a touché depuis&#x202f;: cela peut être annulé.</translation>
    </message>
    <message>
        <source>Undone by {who}, {when}.</source>
        <translation>Annulé par {who}, {when}.</translation>
    </message>
    <message>
        <source>This is meant to last and cannot be undone.</source>
        <translation>Ceci est fait pour durer et ne s’annule pas.</translation>
    </message>
    <message>
        <source>Who undid something takes it back with “Redo” (Ctrl+Shift+Z).</source>
        <translation>Qui a annulé quelque chose le rétablit avec «&#x202f;Rétablir&#x202f;» (Ctrl+Maj+Z).</translation>
    </message>
    <message>
        <source>This cannot be undone by itself: {who} changed it since, {when} ({what}). Undo that first.</source>
        <translation>Ceci ne s’annule pas seul&#x202f;: {who} l’a modifié depuis, {when} ({what}). Annulez d’abord cela.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: {who} built on it, {when} ({what}), and that is meant to last.</source>
        <translation>Cela ne peut plus être annulé&#x202f;: {who} s’est appuyé dessus, {when} ({what}), et c’est fait pour durer.</translation>
    </message>
</context>
<context>
    <name>UseWords</name>
    <message>
        <source>The agreement names it, and goes on doing so: {uses}.</source>
        <translation>L’accord le nomme, et continuera&#x202f;: {uses}.</translation>
    </message>
</context>
<context>
    <name>VerdictGrid</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>qualifié</translation>
    </message>
    <message>
        <source>not qualified</source>
        <translation>non qualifié</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Versions of the agreement</source>
        <translation>Versions de l’accord</translation>
    </message>
    <message>
        <source>the default, signed by nobody</source>
        <translation>celle par défaut, signée par personne</translation>
    </message>
    <message>
        <source>Not what was signed</source>
        <translation>Ce n’est pas ce qui a été signé</translation>
    </message>
</context>
<context>
    <name>ViewChoice</name>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (modifiée)</translation>
    </message>
    <message>
        <source>Saved lists: {name}</source>
        <translation>Listes enregistrées&#x202f;: {name}</translation>
    </message>
    <message>
        <source>&amp;Save the changes</source>
        <translation>&amp;Enregistrer les modifications</translation>
    </message>
    <message>
        <source>Save &amp;as a list…</source>
        <translation>Enregistrer comme &amp;liste…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Delete this list</source>
        <translation>&amp;Supprimer cette liste</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>List saved: {name}</source>
        <translation>Liste enregistrée&#x202f;: {name}</translation>
    </message>
    <message>
        <source>List renamed: {name}</source>
        <translation>Liste renommée&#x202f;: {name}</translation>
    </message>
    <message>
        <source>List deleted: {name}</source>
        <translation>Liste supprimée&#x202f;: {name}</translation>
    </message>
</context>
<context>
    <name>Volume</name>
    <message>
        <source>To be found: {term}</source>
        <translation>À trouver&#x202f;: {term}</translation>
    </message>
    <message>
        <source>Show the leads behind it</source>
        <translation>Montrer les prospects derrière ce chiffre</translation>
    </message>
    <message>
        <source>From your own history: take it</source>
        <translation>De votre propre historique&#x202f;: reprendre ce chiffre</translation>
    </message>
    <message>
        <source>We want to earn</source>
        <translation>Nous voulons vendre pour</translation>
    </message>
    <message>
        <source>of which marketing’s leads bring</source>
        <translation>dont le marketing apporte</translation>
    </message>
    <message>
        <source>with an average deal of</source>
        <translation>avec une affaire moyenne de</translation>
    </message>
    <message>
        <source>Of the leads, are qualified</source>
        <translation>Des prospects, sont qualifiés</translation>
    </message>
    <message>
        <source>of these, sales accepts</source>
        <translation>les commerciaux en acceptent</translation>
    </message>
    <message>
        <source>of these, become opportunities</source>
        <translation>deviennent opportunités</translation>
    </message>
    <message>
        <source>of these, are won</source>
        <translation>sont gagnées</translation>
    </message>
    <message>
        <source>Of the qualified leads, are won</source>
        <translation>Des qualifiés, sont gagnés</translation>
    </message>
    <message>
        <source>so we need, in leads</source>
        <translation>il faut donc, en prospects</translation>
    </message>
    <message>
        <source>so we need, in qualified leads</source>
        <translation>il faut donc, en qualifiés</translation>
    </message>
    <message>
        <source>Revenue wanted</source>
        <translation>Chiffre d’affaires voulu</translation>
    </message>
    <message>
        <source>Share from marketing</source>
        <translation>Part du marketing</translation>
    </message>
    <message>
        <source>Average deal</source>
        <translation>Affaire moyenne</translation>
    </message>
    <message>
        <source>Share of leads qualified</source>
        <translation>Part des prospects qualifiés</translation>
    </message>
    <message>
        <source>Share of qualified leads accepted</source>
        <translation>Part des prospects qualifiés acceptés</translation>
    </message>
    <message>
        <source>Share of accepted leads becoming opportunities</source>
        <translation>Part des acceptés devenus opportunités</translation>
    </message>
    <message>
        <source>Share of opportunities won</source>
        <translation>Part des opportunités gagnées</translation>
    </message>
    <message>
        <source>Share of qualified leads won</source>
        <translation>Part des prospects qualifiés gagnés</translation>
    </message>
    <message>
        <source>Leads needed</source>
        <translation>Prospects nécessaires</translation>
    </message>
    <message>
        <source>Qualified leads needed</source>
        <translation>Prospects qualifiés nécessaires</translation>
    </message>
    <message>
        <source>Attempts for each lead</source>
        <translation>Tentatives par prospect</translation>
    </message>
    <message>
        <source>Minutes for an attempt</source>
        <translation>Minutes par tentative</translation>
    </message>
    <message>
        <source>Leads one talks with</source>
        <translation>Prospects joints</translation>
    </message>
    <message>
        <source>Minutes for a conversation</source>
        <translation>Minutes par échange</translation>
    </message>
    <message>
        <source>People who sell</source>
        <translation>Commerciaux</translation>
    </message>
    <message>
        <source>Their time for this</source>
        <translation>Part de leur temps</translation>
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
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Opportunités</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Affaires</translation>
    </message>
    <message>
        <source>Type a number here.</source>
        <translation>Saisissez un nombre ici.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Ce n’est pas un nombre.</translation>
    </message>
    <message>
        <source>It must be more than zero.</source>
        <translation>Il faut plus que zéro.</translation>
    </message>
    <message>
        <source>This is too much to be meant.</source>
        <translation>C’est trop pour être voulu.</translation>
    </message>
    <message>
        <source>With these numbers it comes to nothing.</source>
        <translation>Avec ces nombres, il ne reste rien.</translation>
    </message>
    <message>
        <source>A share is 100% at the most.</source>
        <translation>Une part est de 100&#x202f;% au plus.</translation>
    </message>
    <message>
        <source>From 1 to 60 months.</source>
        <translation>De 1 à 60 mois.</translation>
    </message>
    <message>
        <source>Nobody works in these months.</source>
        <translation>Personne ne travaille ces mois-là.</translation>
    </message>
    <message>
        <source>Even 100% would not do.</source>
        <translation>Même 100&#x202f;% ne suffiraient pas.</translation>
    </message>
    <message>
        <source>With these numbers it comes to too much.</source>
        <translation>Avec ces nombres, cela fait trop.</translation>
    </message>
    <message>
        <source>Too little history: {decided} of {enough} decided</source>
        <translation>Trop peu d’historique&#x202f;: {decided} décidés sur {enough}</translation>
    </message>
    <message>
        <source>None of {n} decided leads so far</source>
        <translation>Aucun des {n} prospects décidés jusqu’ici</translation>
    </message>
    <message>
        <source>{share} — {k} of {n} decided</source>
        <translation>{share} — {k} sur {n} décidés</translation>
    </message>
    <message>
        <source>{share} — {k} of {n}, {decided} decided</source>
        <translation>{share} — {k} sur {n}, {decided} décidés</translation>
    </message>
    <message>
        <source>Too little history: {n} of {enough} deals</source>
        <translation>Trop peu d’historique&#x202f;: {n} affaires sur {enough}</translation>
    </message>
    <message>
        <source>{amount} — from {n} of {won} deals</source>
        <translation>{amount} — sur {n} affaires de {won}</translation>
    </message>
</context>
<context>
    <name>VolumeBox</name>
    <message>
        <source>qualified lead</source>
        <translation>prospect qualifié</translation>
    </message>
    <message>
        <source>qualified leads</source>
        <translation>prospects qualifiés</translation>
    </message>
    <message>
        <source>Qualified leads a month</source>
        <translation>Prospects qualifiés par mois</translation>
    </message>
    <message>
        <source>Marketing hands over at least {leads} each month.</source>
        <translation>Le marketing transmet au moins {leads} chaque mois.</translation>
    </message>
</context>
<context>
    <name>VolumePart</name>
    <message>
        <source>Month by month, by working days</source>
        <translation>Mois par mois, selon les jours ouvrés</translation>
    </message>
    <message>
        <source>Make it the volume clause</source>
        <translation>En faire la clause de volume</translation>
    </message>
    <message>
        <source>qualified lead a month, at least</source>
        <translation>prospect qualifié par mois, au moins</translation>
    </message>
    <message>
        <source>qualified leads a month, at least</source>
        <translation>prospects qualifiés par mois, au moins</translation>
    </message>
    <message>
        <source>The volume clause says just that.</source>
        <translation>La clause de volume dit exactement cela.</translation>
    </message>
    <message>
        <source>The volume clause says {count} a month.</source>
        <translation>La clause de volume dit {count} par mois.</translation>
    </message>
    <message>
        <source>Still to be typed: {names}</source>
        <translation>Reste à saisir&#x202f;: {names}</translation>
    </message>
</context>
<context>
    <name>VolumePartsBox</name>
    <message>
        <source>Promise some of a tier, a source or a campaign</source>
        <translation>Promettre une part d’un niveau, d’une source ou d’une campagne</translation>
    </message>
</context>
<context>
    <name>VolumeRow</name>
    <message>
        <source>of the tier</source>
        <translation>du niveau</translation>
    </message>
    <message>
        <source>from the source</source>
        <translation>de la source</translation>
    </message>
    <message>
        <source>from the campaign</source>
        <translation>de la campagne</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>prospect</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>prospects</translation>
    </message>
    <message>
        <source>Leads of this part</source>
        <translation>Prospects de cette part</translation>
    </message>
    <message>
        <source>Tier, source or campaign</source>
        <translation>Niveau, source ou campagne</translation>
    </message>
    <message>
        <source>Which tier</source>
        <translation>Quel niveau</translation>
    </message>
    <message>
        <source>Which source or campaign</source>
        <translation>Quelle source ou campagne</translation>
    </message>
    <message>
        <source>its name, as in the leads</source>
        <translation>son nom, comme dans les prospects</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Looking at its dates</source>
        <translation>Lecture de ses dates</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>Lecture des lignes</translation>
    </message>
    <message>
        <source>Reckoning stages, scores and deadlines</source>
        <translation>Calcul des étapes, scores et échéances</translation>
    </message>
    <message>
        <source>Comparing names, addresses and numbers</source>
        <translation>Comparaison des noms, adresses et numéros</translation>
    </message>
    <message>
        <source>Until it is done, nothing of it is kept</source>
        <translation>Rien n’en est gardé tant que ce n’est pas fini</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Before the hand-over</source>
        <translation>Avant la transmission</translation>
    </message>
    <message>
        <source>On its way to sales</source>
        <translation>En route vers les commerciaux</translation>
    </message>
    <message>
        <source>For an acceptance</source>
        <translation>En attente d’acceptation</translation>
    </message>
    <message>
        <source>Working time of sales</source>
        <translation>Temps ouvré des commerciaux</translation>
    </message>
    <message>
        <source>Asked for by the prospect</source>
        <translation>À la demande du prospect</translation>
    </message>
    <message>
        <source>Between two hand-overs</source>
        <translation>Entre deux transmissions</translation>
    </message>
    <message>
        <source>Closed hours</source>
        <translation>Heures de fermeture</translation>
    </message>
</context>
<context>
    <name>WaitingPart</name>
    <message>
        <source>The prospect’s waiting</source>
        <translation>L’attente du prospect</translation>
    </message>
    <message>
        <source>{span} so far, nights and days off too</source>
        <translation>{span} jusqu’ici, nuits et jours non ouvrés compris</translation>
    </message>
    <message>
        <source>{span} (ended {moment}), nights and days off too</source>
        <translation>{span} (fin&#x202f;: {moment}), nuits et jours non ouvrés compris</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Nothing is overdue</source>
        <translation>Rien en retard</translation>
    </message>
    <message>
        <source>Overdue: {n}</source>
        <translation>En retard&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>À suivre</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Rien n’est dû</translation>
    </message>
    <message>
        <source>{share}, {n} late</source>
        <translation>{share}, {n} en retard</translation>
    </message>
    <message>
        <source>{n} of {promised}</source>
        <translation>{n} sur {promised}</translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>Response clock</source>
        <translation>Horloge des réponses</translation>
    </message>
    <message>
        <source>Promised for today</source>
        <translation>Promis pour aujourd’hui</translation>
    </message>
    <message>
        <source>Esc leaves</source>
        <translation>Échap pour quitter</translation>
    </message>
    <message>
        <source>Qualified this month</source>
        <translation>Qualifiés ce mois-ci</translation>
    </message>
</context>
<context>
    <name>WatchedOffer</name>
    <message>
        <source>Look at {file} of the watched folder</source>
        <translation>Regarder {file} du dossier surveillé</translation>
    </message>
</context>
<context>
    <name>WatchedSection</name>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>Re&amp;garder maintenant</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Aucun dossier n’est surveillé.</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Pas encore regardé.</translation>
    </message>
    <message>
        <source>one file waits: {file} ({how})</source>
        <translation>un fichier attend&#x202f;: {file} ({how})</translation>
    </message>
    <message>
        <source>these wait: {names}</source>
        <translation>attendent&#x202f;: {names}</translation>
    </message>
    <message>
        <source>still being written: {names}</source>
        <translation>en cours d’écriture&#x202f;: {names}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>Last look, {when}: {said}</source>
        <translation>Dernier regard, {when}&#x202f;: {said}</translation>
    </message>
    <message>
        <source>Choose the folder to watch</source>
        <translation>Choisir le dossier à surveiller</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Left aside: {file}</source>
        <translation>Laissé de côté&#x202f;: {file}</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import {file}…</source>
        <translation>Importer {file}…</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Pas celui-ci</translation>
    </message>
    <message>
        <source>Not {file}</source>
        <translation>Pas {file}</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>comme la dernière fois</translation>
    </message>
    <message>
        <source>by the names of its columns</source>
        <translation>d’après le nom de ses colonnes</translation>
    </message>
    <message>
        <source>A file waits in “{folder}”: {file} ({how}).</source>
        <translation>Un fichier attend dans «&#x202f;{folder}&#x202f;»&#x202f;: {file} ({how}).</translation>
    </message>
    <message>
        <source>{n} files wait in “{folder}”: {names}.</source>
        <translation>{n} fichiers attendent dans «&#x202f;{folder}&#x202f;»&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} et {n} autres</translation>
    </message>
</context>
<context>
    <name>WaveStrip</name>
    <message>
        <source>By the plan of the wave, a lead is to be handed over today.</source>
        <translation>Selon le plan de la vague, un prospect est à transmettre aujourd’hui.</translation>
    </message>
    <message>
        <source>By the plan of the wave, {n} leads are to be handed over today.</source>
        <translation>Selon le plan de la vague, {n} prospects sont à transmettre aujourd’hui.</translation>
    </message>
    <message>
        <source>Hand over {n}</source>
        <translation>Transmettre {n}</translation>
    </message>
    <message>
        <source>Handed over by the plan: {n}</source>
        <translation>Transmis selon le plan&#x202f;: {n}</translation>
    </message>
</context>
<context>
    <name>WaveWindow</name>
    <message>
        <source>Planned. Today proposes each day’s part.</source>
        <translation>Planifié. Aujourd’hui propose la part de chaque jour.</translation>
    </message>
    <message>
        <source>Fair wave</source>
        <translation>Vague du salon</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>A call takes</source>
        <translation>Un appel dure</translation>
    </message>
    <message>
        <source>Of open hours, for calls</source>
        <translation>Heures ouvrées pour les appels</translation>
    </message>
    <message>
        <source>All that wait</source>
        <translation>Tous ceux qui attendent</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Hours there</source>
        <translation>Heures présentes</translation>
    </message>
    <message>
        <source>Due anyway</source>
        <translation>Déjà dû</translation>
    </message>
    <message>
        <source>Calls demanded</source>
        <translation>Appels demandés</translation>
    </message>
    <message>
        <source>Accept the plan</source>
        <translation>Accepter le plan</translation>
    </message>
    <message>
        <source>Plan anew</source>
        <translation>Replanifier</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>No qualified lead waits for its hand-over.</source>
        <translation>Aucun prospect qualifié n’attend sa transmission.</translation>
    </message>
    <message>
        <source>{n} wait for their hand-over: {tiers}. Who sell: {reps}.</source>
        <translation>{n} attendent leur transmission&#x202f;: {tiers}. Commerciaux&#x202f;: {reps}.</translation>
    </message>
    <message>
        <source>{n} {tier}: no day holds them without a promise being broken.</source>
        <translation>{n} {tier}&#x202f;: aucun jour ne peut les porter sans dépassement.</translation>
    </message>
    <message>
        <source>{n} {tier}: left out of this plan.</source>
        <translation>{n} {tier}&#x202f;: laissés hors de ce plan.</translation>
    </message>
    <message>
        <source>{n} come after marketing’s own promise to hand over.</source>
        <translation>{n} viennent après l’engagement de transmission du marketing.</translation>
    </message>
    <message>
        <source>{n} lack what was agreed before a hand-over and stay here.</source>
        <translation>{n} n’ont pas ce qui est exigé avant une transmission et restent ici.</translation>
    </message>
    <message>
        <source>{n} are planned already.</source>
        <translation>{n} sont déjà planifiés.</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>The week</source>
        <translation>La semaine</translation>
    </message>
    <message>
        <source>Drag hours or their edges, draw new ones, or type them: 9:00-12:30, 14:00-17:30. A change counts once both sides have signed it.</source>
        <translation>Déplacez une plage ou ses bords, dessinez-en une autre, ou tapez-la&#x202f;: 9:00-12:30, 14:00-17:30. Un changement compte une fois signé des deux côtés.</translation>
    </message>
    <message>
        <source>0–24 h</source>
        <translation>0–24&#xa0;h</translation>
    </message>
    <message>
        <source>Show the whole day, from midnight to midnight</source>
        <translation>Montrer toute la journée, de minuit à minuit</translation>
    </message>
    <message>
        <source>Hours of {day}</source>
        <translation>Horaires du {day}</translation>
    </message>
    <message>
        <source>Write hours such as 9:00-12:30.</source>
        <translation>Écrivez des horaires comme 9:00-12:30.</translation>
    </message>
    <message>
        <source>All weekdays like {day}</source>
        <translation>Lun.–ven. comme le {day}</translation>
    </message>
</context>
<context>
    <name>WeekFields</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>Hours: {day}</source>
        <translation>Horaires&#x202f;: {day}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Each day by itself</source>
        <translation>Chaque jour à part</translation>
    </message>
    <message>
        <source>The hours of {day} cannot be read: write 9:00-12:30, 14:00-17:30.</source>
        <translation>Les horaires de {day} sont illisibles&#x202f;: écrivez 9:00-12:30, 14:00-17:30.</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Hours of the week</source>
        <translation>Horaires de la semaine</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Retirer cette plage</translation>
    </message>
    <message>
        <source>New hours</source>
        <translation>Nouvelle plage</translation>
    </message>
    <message>
        <source>All weekdays like {day}</source>
        <translation>Du lundi au vendredi comme le {day}</translation>
    </message>
    <message>
        <source>All seven days like {day}</source>
        <translation>Les sept jours comme le {day}</translation>
    </message>
    <message>
        <source>No hours that day</source>
        <translation>Aucun horaire ce jour-là</translation>
    </message>
    <message>
        <source>{day}, from {start} to {end}</source>
        <translation>{day}, de {start} à {end}</translation>
    </message>
    <message>
        <source>{day}, from {start} to {end}: the beginning</source>
        <translation>{day}, de {start} à {end}&#x202f;: le début</translation>
    </message>
    <message>
        <source>{day}, from {start} to {end}: the end</source>
        <translation>{day}, de {start} à {end}&#x202f;: la fin</translation>
    </message>
    <message>
        <source>{day}: no hours</source>
        <translation>{day}&#x202f;: aucun horaire</translation>
    </message>
    <message>
        <source>{time} on the next day</source>
        <translation>{time} le lendemain</translation>
    </message>
    <message>
        <source>no hours</source>
        <translation>aucun horaire</translation>
    </message>
    <message>
        <source>{span} a week</source>
        <translation>{span} par semaine</translation>
    </message>
    <message>
        <source>Arrows choose hours or an edge of them; Shift and arrows move it by a quarter of an hour, with Ctrl too by five minutes. Insert adds hours, Delete removes them.</source>
        <translation>Les flèches choisissent une plage ou l’un de ses bords&#x202f;; Maj et les flèches la déplacent d’un quart d’heure, avec Ctrl aussi de cinq minutes. Inser ajoute une plage, Suppr la retire.</translation>
    </message>
</context>
<context>
    <name>Weekly</name>
    <message>
        <source>The scoreboard of the week is written: {path}</source>
        <translation>Le tableau de bord de la semaine est écrit&#x202f;: {path}</translation>
    </message>
</context>
<context>
    <name>WeeklySection</name>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>Choisir un d&amp;ossier…</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>Désac&amp;tiver</translation>
    </message>
    <message>
        <source>Wri&amp;te it now</source>
        <translation>L’écr&amp;ire maintenant</translation>
    </message>
    <message>
        <source>No weekly file is written.</source>
        <translation>Aucun fichier hebdomadaire n’est écrit.</translation>
    </message>
    <message>
        <source>There: {file}</source>
        <translation>Écrit&#x202f;: {file}</translation>
    </message>
    <message>
        <source>Choose the folder for the weekly file</source>
        <translation>Choisir le dossier du fichier hebdomadaire</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>Who agrees with whom?</source>
        <translation>Qui s’engage envers qui&#x202f;?</translation>
    </message>
    <message>
        <source>A promise needs a person on each side: somebody who gives it and answers for it.</source>
        <translation>Un engagement demande une personne de chaque côté&#x202f;: quelqu’un qui le prend et qui en répond.</translation>
    </message>
    <message>
        <source>&amp;Company or team</source>
        <translation>&amp;Entreprise ou équipe</translation>
    </message>
    <message>
        <source>As it stands on the agreement</source>
        <translation>Telle qu’elle figure sur l’accord</translation>
    </message>
    <message>
        <source>Signs for &amp;marketing</source>
        <translation>Signe pour le &amp;marketing</translation>
    </message>
    <message>
        <source>First name and name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Signs for &amp;sales</source>
        <translation>Signe pour les &amp;commerciaux</translation>
    </message>
    <message>
        <source>Both are members of the team from now on; more people can join in the settings.</source>
        <translation>Les deux font désormais partie de l’équipe&#x202f;; les réglages permettent d’en ajouter d’autres.</translation>
    </message>
    <message>
        <source>Three names are needed: the company and the two who sign.</source>
        <translation>Il faut trois noms&#x202f;: l’entreprise et les deux signataires.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>À renseigner.</translation>
    </message>
</context>
<context>
    <name>WhoStrip</name>
    <message>
        <source>Who works on this machine?</source>
        <translation>Qui travaille sur ce poste&#x202f;?</translation>
    </message>
    <message>
        <source>What is done is noted with its author’s name: choose yours by its number, or with the arrows and Enter. You can change it later at the foot of the side bar.</source>
        <translation>Ce que l’on fait est noté au nom de son auteur&#x202f;: choisissez le vôtre par son numéro, ou avec les flèches et Entrée. Vous pourrez en changer au bas de la barre latérale.</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>Continuer (Entrée)</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why {due}? {lead}</source>
        <translation>Pourquoi {due}&#x202f;? {lead}</translation>
    </message>
    <message>
        <source>Not counted: {reasons}.</source>
        <translation>Non compté&#x202f;: {reasons}.</translation>
    </message>
    <message>
        <source>The days from start to due. {sentence}</source>
        <translation>Les jours du début à l’échéance. {sentence}</translation>
    </message>
    <message>
        <source>Counted in all: {n} working days</source>
        <translation>Compté en tout&#x202f;: {n} jours ouvrés</translation>
    </message>
    <message>
        <source>Counted in all: {n} working day</source>
        <translation>Compté en tout&#x202f;: {n} jour ouvré</translation>
    </message>
    <message>
        <source>{total}; since then {over}</source>
        <translation>{total}&#x202f;; depuis, {over}</translation>
    </message>
    <message>
        <source>Counted in all: {span}, as promised</source>
        <translation>Compté en tout&#x202f;: {span}, comme promis</translation>
    </message>
    <message>
        <source>Counted in all: {span}</source>
        <translation>Compté en tout&#x202f;: {span}</translation>
    </message>
    <message>
        <source>{commitment} ({tier}): {target}. Agreement, version {version}.</source>
        <translation>{commitment} ({tier})&#x202f;: {target}. Accord, version {version}.</translation>
    </message>
    <message>
        <source>{commitment}: {target}. Agreement, version {version}.</source>
        <translation>{commitment}&#x202f;: {target}. Accord, version {version}.</translation>
    </message>
    <message>
        <source>Done {moment}.</source>
        <translation>Fait {moment}.</translation>
    </message>
    <message>
        <source>Written down more than an hour later.</source>
        <translation>Noté plus d’une heure après.</translation>
    </message>
    <message>
        <source>Made hotter {moment}: from then on {target}.</source>
        <translation>Passé plus chaud {moment}&#x202f;: dès lors {target}.</translation>
    </message>
    <message>
        <source>Appointment {moment}, asked for by the prospect: {target} after it.</source>
        <translation>Rendez-vous {moment}, à la demande du prospect&#x202f;: puis {target}.</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Reading your history…</source>
        <translation>Lecture de votre historique…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>YearChoice</name>
    <message>
        <source>Holidays of {year}</source>
        <translation>Jours fériés de {year}</translation>
    </message>
</context>
</TS>

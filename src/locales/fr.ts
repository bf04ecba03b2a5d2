import type { Messages } from '../ui/en.js';

/** French. */
export default {
  'banner.name': 'Consentement aux cookies',
  'banner.opt-in':
    'Nous utilisons des cookies et des technologies similaires. Ceux qui sont strictement nécessaires sont toujours actifs. Nous n’en utilisons d’autres que si vous l’autorisez, pour : {name}. Vous pouvez modifier votre choix à tout moment.',
  'banner.opt-out':
    'Nous utilisons des cookies et des technologies similaires. Ceux qui sont strictement nécessaires sont toujours actifs. Tant que vous ne refusez pas, nous en utilisons d’autres pour : {name}. Vous pouvez modifier votre choix à tout moment.',
  'dialog.name': 'Préférences en matière de cookies',
  'dialog.text':
    'Choisissez à quoi peuvent nous servir les cookies et les technologies similaires. Fermer n’enregistre rien.',
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  preferences: 'Préférences',
  save: 'Enregistrer mes choix',
  close: 'Fermer',
  policy: 'Politique de confidentialité',
  help: 'Aide sur les cookies',
  details: 'Détails : {name}',
  once: 'Charger une fois',
  always: 'Toujours autoriser',
  held: 'Bloqué jusqu’à ce que vous autorisiez « {name} ». « Toujours autoriser » l’autorise sur tout le site.',
  gpc: 'Votre demande d’opposition est respectée',
  dnt: 'Ce site ne tient pas compte des signaux Do Not Track.',
  'because.necessary': 'Toujours actif',
  'because.gpc': 'Désactivé : votre navigateur envoie Global Privacy Control.',
  'because.child-directed': 'Toujours désactivé : ce site s’adresse aux enfants.',
  'because.locked': 'Non disponible.',
  'category.necessary': 'Strictement nécessaires',
  'category.necessary.text': 'Sessions, connexion, ce choix.',
  'category.analytics': 'Performance et mesure d’audience',
  'category.analytics.text': 'Utilisation du site, performances, erreurs.',
  'category.functional': 'Fonctionnels',
  'category.functional.text': 'Préférences, réglages, contenus intégrés.',
  'category.marketing': 'Marketing et publicité',
  'category.marketing.text': 'Publicités et mesure des campagnes.',
} satisfies Messages;

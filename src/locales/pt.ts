import type { Messages } from '../ui/en.js';

/** Portuguese. */
export default {
  'banner.name': 'Consentimento para cookies',
  'banner.opt-in':
    'Utilizamos cookies e tecnologias semelhantes. Os estritamente necessários estão sempre ativos. Só se o permitir utilizamos outros para: {name}. Pode alterar a sua escolha a qualquer momento.',
  'banner.opt-out':
    'Utilizamos cookies e tecnologias semelhantes. Os estritamente necessários estão sempre ativos. Enquanto não recusar, utilizamos outros para: {name}. Pode alterar a sua escolha a qualquer momento.',
  'dialog.name': 'Preferências de cookies',
  'dialog.text':
    'Escolha para que podemos utilizar cookies e tecnologias semelhantes. Ao fechar, nada é guardado.',
  accept: 'Aceitar tudo',
  reject: 'Rejeitar tudo',
  preferences: 'Preferências',
  save: 'Guardar escolhas',
  close: 'Fechar',
  policy: 'Política de privacidade',
  help: 'Ajuda sobre cookies',
  details: 'Detalhes: {name}',
  once: 'Carregar uma vez',
  always: 'Permitir sempre',
  held: 'Retido até permitir «{name}». «Permitir sempre» permite-o em todo o site.',
  gpc: 'Pedido de oposição respeitado',
  dnt: 'Este site não responde a sinais Do Not Track.',
  'because.necessary': 'Sempre ativos',
  'because.gpc': 'Desativado: o seu navegador envia o Global Privacy Control.',
  'because.child-directed': 'Sempre desativado: este site destina-se a crianças.',
  'because.locked': 'Não disponível.',
  'category.necessary': 'Estritamente necessários',
  'category.necessary.text': 'Sessões, início de sessão, esta escolha.',
  'category.analytics': 'Desempenho e análise',
  'category.analytics.text': 'Como o site é utilizado, desempenho, erros.',
  'category.functional': 'Funcionais',
  'category.functional.text': 'Preferências, definições, conteúdos incorporados.',
  'category.marketing': 'Marketing e publicidade',
  'category.marketing.text': 'Anúncios e medição de campanhas.',
} satisfies Messages;

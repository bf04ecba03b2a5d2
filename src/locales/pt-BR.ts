import type { Messages } from '../ui/en.js';

/** Portuguese of Brazil. */
export default {
  'banner.name': 'Consentimento para cookies',
  'banner.opt-in':
    'Usamos cookies e tecnologias semelhantes. Os estritamente necessários estão sempre ativos. Só se você permitir, usamos outros para: {name}. Você pode mudar sua escolha a qualquer momento.',
  'banner.opt-out':
    'Usamos cookies e tecnologias semelhantes. Os estritamente necessários estão sempre ativos. Enquanto você não recusar, usamos outros para: {name}. Você pode mudar sua escolha a qualquer momento.',
  'dialog.name': 'Preferências de cookies',
  'dialog.text': 'Escolha para que podemos usar cookies e tecnologias semelhantes. Ao fechar, nada é salvo.',
  accept: 'Aceitar tudo',
  reject: 'Rejeitar tudo',
  preferences: 'Preferências',
  save: 'Salvar escolhas',
  close: 'Fechar',
  policy: 'Política de privacidade',
  help: 'Ajuda sobre cookies',
  details: 'Detalhes: {name}',
  once: 'Carregar uma vez',
  always: 'Permitir sempre',
  held: 'Retido até você permitir “{name}”. “Permitir sempre” permite em todo o site.',
  gpc: 'Pedido de oposição respeitado',
  dnt: 'Este site não responde a sinais Do Not Track.',
  'because.necessary': 'Sempre ativos',
  'because.gpc': 'Desativado: seu navegador envia o Global Privacy Control.',
  'because.child-directed': 'Sempre desativado: este site é voltado para crianças.',
  'because.locked': 'Não disponível.',
  'category.necessary': 'Estritamente necessários',
  'category.necessary.text': 'Sessões, login, esta escolha.',
  'category.analytics': 'Desempenho e análise',
  'category.analytics.text': 'Como o site é usado, desempenho, erros.',
  'category.functional': 'Funcionais',
  'category.functional.text': 'Preferências, configurações, conteúdo incorporado.',
  'category.marketing': 'Marketing e publicidade',
  'category.marketing.text': 'Anúncios e medição de campanhas.',
} satisfies Messages;

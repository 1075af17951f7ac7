import { texts } from '../i18n/texts';

export const instanceTexts = texts(
  {
    history: {
      empty: '还没有记录',
      system: '系统自动',
      onBehalf: '代 {{name}}',
      outcome: '结果：{{outcome}}',
    },
    files: { empty: '还没有文件', emptyHint: '各步骤上传的文件会汇集在这里', by: '{{name}} 上传于 {{step}}' },
    diagram: { legend: '图例' },
    started: '发起',
    ended: '结束',
    startedBy: '发起人',
    cause: '由来',
    version: '第 {{n}} 版',
    film: '查看完整过程',
    cancel: {
      action: '终止流程',
      title: '终止这个流程？',
      hint: '未完成的步骤会全部取消，已办事项保留在历史中。',
    },
  },
  {
    history: {
      empty: 'Nothing recorded yet',
      system: 'Automatic',
      onBehalf: 'for {{name}}',
      outcome: 'Outcome: {{outcome}}',
    },
    files: {
      empty: 'No files yet',
      emptyHint: 'Files uploaded in any step are collected here',
      by: '{{name}}, step {{step}}',
    },
    diagram: { legend: 'Legend' },
    started: 'Started',
    ended: 'Ended',
    startedBy: 'Started by',
    cause: 'Cause',
    version: 'v{{n}}',
    film: 'See the whole course',
    cancel: {
      action: 'Cancel instance',
      title: 'Cancel this instance?',
      hint: 'Open steps are cancelled; what was done stays in the history.',
    },
  },
);

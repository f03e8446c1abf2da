/**
 * Words of the editor that its Chinese translation lacks, as far as staff can come to see them;
 * its own come first.
 */
export const CHINESE_SUPPLEMENT = {
  select_item: '选择{$name}',
  show_errors: '查看错误',
  list_item_options: '条目选项',
  sign_in_with_link: '用链接登录',
  sign_in_with_link_confirmation:
    '这个链接会以{$account}的身份登录{$service}，并复制生成链接的设备上的设置。链接不是您自己生成的，请勿继续。',
  save_conflict: {
    title: '这一条已被别人修改',
    modified_by: '您打开之后，{$name}在{$date}修改了这一条。',
    modified: '您打开之后，仓库里的这一条有了修改。',
    deleted: '您打开之后，仓库里的这一条被删除了。',
    overwrite_warning: '现在保存，别人的修改就会丢失。',
    recreate_warning: '现在保存，会重新建立这一条。',
    save_anyway: '仍然保存',
    branch_moved: '保存的时候，仓库里有了别人的修改。请再试一次。',
  },
} as const;

/** Hindi for the words of Payload's rich text editor, by feature. */
export const lexical = {
  general: {
    placeholder: 'लिखना शुरू करें, या आदेशों के लिए / दबाएँ...',
    slashMenuBasicGroupLabel: 'मूल',
    slashMenuListGroupLabel: 'सूचियाँ',
    toolbarItemsActive: '{{count}} सक्रिय',
  },
  align: {
    alignCenterLabel: 'बीच में',
    alignJustifyLabel: 'दोनों ओर बराबर',
    alignLeftLabel: 'बाएँ',
    alignRightLabel: 'दाएँ',
  },
  blockquote: { label: 'उद्धरण' },
  blocks: {
    inlineBlocks: {
      create: '{{label}} बनाएँ',
      edit: '{{label}} बदलें',
      label: 'पंक्ति के भीतर के खंड',
      remove: '{{label}} हटाएँ',
    },
    label: 'खंड',
  },
  checklist: { label: 'जाँच सूची' },
  heading: { label: 'शीर्षक {{headingLevel}}' },
  horizontalRule: { label: 'आड़ी रेखा' },
  indent: { decreaseLabel: 'हाशिया घटाएँ', increaseLabel: 'हाशिया बढ़ाएँ' },
  link: { label: 'लिंक', loadingWithEllipsis: 'खुल रहा है...' },
  orderedList: { label: 'क्रमांकित सूची' },
  paragraph: { label: 'अनुच्छेद', label2: 'सामान्य पाठ' },
  relationship: { label: 'संबंध' },
  textState: { defaultStyle: 'मूल शैली' },
  unorderedList: { label: 'बिंदु सूची' },
  upload: { label: 'अपलोड' },
}

import i18next from 'i18next';

const attributes = ['placeholder', 'title', 'aria-label'] as const;

function translateText(node: Text, words: Record<string, string>) {
  const text = node.data.trim();
  const word = words[text];
  if (word) node.data = node.data.replace(text, word);
}

function translateElement(element: Element, words: Record<string, string>) {
  for (const name of attributes) {
    const word = words[element.getAttribute(name)?.trim() ?? ''];
    if (word) element.setAttribute(name, word);
  }
}

function translateTree(root: Node, words: Record<string, string>) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text) translateText(node, words);
    else if (node instanceof Element) translateElement(node, words);
  }
}

/**
 * Libraries with English written into their components (form-js, its editor) get Chinese here: whole texts that stand
 * in the dictionary are replaced as they appear, nothing else is touched. Returns what ends it.
 */
export function localise(root: HTMLElement, words: Record<string, string>): () => void {
  if (i18next.language !== 'zh-CN') return () => undefined;
  translateTree(root, words);
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes') translateElement(change.target as Element, words);
      else if (change.type === 'characterData') translateText(change.target as Text, words);
      else change.addedNodes.forEach((node) => translateTree(node, words));
    }
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...attributes],
  });
  return () => observer.disconnect();
}

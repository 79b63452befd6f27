import { japanese, phrases, type Vocabulary } from './vocabulary';

export const japanMarket: Vocabulary = {
  language: japanese,
  epics: phrases(`
    コンビニ受け取り | 時間指定配達 | 再配達の削減 | 住所入力の改善 | 代金引換対応 | 宅配ボックス連携 | 繁忙期対応 | インボイス制度対応 | 多言語サポート | 置き配の安全性向上
  `),
  objects: phrases(`
    配送枠の表示 | 郵便番号検索 | 受け取り通知 | 再配達依頼 | 伝票印刷 | 代引き手数料の計算 | 宅配ボックスの暗証番号 | 不在連絡票 | 追跡画面 | 領収書の発行 | 店舗検索 | 配達員アプリ
  `),
  contexts: phrases(`
    夜間便 | 法人のお客様 | 関東エリア | スマートフォン版 | 離島向け | 年末年始 | 初回利用者 | 冷蔵便 | 店舗受け取り | 海外発送
  `),
  verbs: phrases(`
    改善する | 追加する | 自動化する | 見直す | 検証する | 翻訳する | 高速化する
  `),
  symptoms: phrases(`
    表示されない | 二重に登録される | 文字化けする | 途中で止まる | 古い情報のままになる | 印刷できない
  `),
  conditions: phrases(`
    住所に旧字体がある場合 | 通信が切れた後 | 複数の荷物を選んだとき | 日付が変わる前後に | 端末を再起動した後
  `),
  chores: phrases(`
    {object}の仕様を確認する | {object}の結合テストを行う | {object}の文言をレビューする | {object}の手順書を更新する | {object}の性能を測定する
  `),
};

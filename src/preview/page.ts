import { container, element, emptyElement, escapeText } from "../formats/html/markup.ts";
import { type Language, type MessageId, translate } from "../messages/index.ts";

/** Addresses of the preview's own parts: no path of a report begins so. */
export const OWN = "/-/";

/** The page around the report. What changes in it, its script asks for. */
export function previewPage(language: Language, name: string): string {
  const say = (id: MessageId) => escapeText(translate({ id, params: {} }, language));
  const download = (file: string, label: string) =>
    element("a", { class: "button", href: `/build/${file}`, download: file }, label);
  const head = container("head", {}, [
    emptyElement("meta", { charset: "utf-8" }),
    emptyElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, `${say("preview/title")}: ${escapeText(name)}`),
    emptyElement("link", { rel: "stylesheet", href: `${OWN}preview.css` }),
    element("script", { src: `${OWN}preview.js`, type: "module" }, ""),
  ]);
  const body = container("body", {}, [
    container("header", { "aria-labelledby": "title" }, [
      element("h1", { id: "title" }, say("preview/title")),
      element("div", { id: "completeness" }, ""),
      element("p", { id: "said", role: "status" }, ""),
      element("nav", {}, `${download("report.docx", "DOCX")} ${download("report.pdf", "PDF")}`),
    ]),
    element("p", { id: "notice", role: "alert", hidden: "hidden" }, ""),
    element("p", { id: "ended", role: "alert", hidden: "hidden" }, say("preview/ended")),
    container("main", { "aria-labelledby": "title" }, [
      element(
        "div",
        { id: "report", "data-title": translate({ id: "preview/report", params: {} }, language) },
        "",
      ),
      container("aside", { "aria-labelledby": "findings-title" }, [
        element("h2", { id: "findings-title" }, say("preview/findings")),
        element("div", { id: "findings" }, ""),
      ]),
    ]),
  ]);
  return `<!DOCTYPE html>\n${container("html", { lang: language }, [head, body])}\n`;
}

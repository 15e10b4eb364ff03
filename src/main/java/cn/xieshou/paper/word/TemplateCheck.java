package cn.xieshou.paper.word;

import cn.xieshou.paper.PaperField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Holds a file against what a kind of paper offers: every mark known, none broken, none of the obligatory ones missing. */
public final class TemplateCheck {

    private static final int SHOWN = 24;
    private static final int MOST_REASONS = 30;

    private final Set<String> known;
    private final Set<String> lists;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> reasons = new ArrayList<>();

    private TemplateCheck(List<PaperField> fields) {
        known = fields.stream().map(PaperField::name).collect(Collectors.toCollection(LinkedHashSet::new));
        lists = known.stream()
                .filter(name -> name.indexOf(PaperField.OF) > 0)
                .map(name -> name.substring(0, name.indexOf(PaperField.OF)))
                .collect(Collectors.toSet());
    }

    /** Why the file cannot be the template, each reason a sentence that says where and what would be right; empty if it can. */
    public static List<String> reasons(byte[] file, List<PaperField> fields) {
        var bytes = TemplateGuard.againstBytes(file);
        if (bytes.isPresent()) {
            return List.of(bytes.get());
        }
        try {
            WordFile word = WordFile.open(file);
            List<String> guarded = TemplateGuard.against(word);
            return guarded.isEmpty() ? new TemplateCheck(fields).marks(word, fields) : guarded;
        } catch (IOException e) {
            return List.of(TemplateGuard.notOpened());
        }
    }

    private List<String> marks(WordFile word, List<PaperField> fields) {
        for (Map.Entry<String, Document> text : word.texts().entrySet()) {
            String part = Places.part(text.getKey());
            int number = 0;
            for (Element paragraph : Xml.all(text.getValue(), "p")) {
                number++;
                paragraph(new Paragraph(paragraph), part + "第" + number + "段");
            }
            mixed(text.getValue(), part);
        }
        List<String> missing = fields.stream()
                .filter(field -> field.obligatory() && !seen.contains(field.name()) && !seen.contains(field.instead()))
                .map(field -> "缺少必需的“{{" + field.name() + "}}”（" + field.meaning() + "）"
                        + (field.instead().isEmpty() ? "。" : "，也可以用“{{" + field.instead() + "}}”。"))
                .toList();
        reasons.addAll(missing);
        return reasons.size() <= MOST_REASONS ? List.copyOf(reasons) : List.copyOf(reasons.subList(0, MOST_REASONS));
    }

    private void paragraph(Paragraph paragraph, String place) {
        String text = paragraph.text();
        if (Mark.isBroken(text)) {
            reasons.add(place + "“" + shortened(text) + "”：双花括号没有成对，或者用了全角的花括号。请写成“{{名称}}”。");
        }
        for (Mark mark : Mark.of(text)) {
            boolean right =
                    known.contains(mark.name()) || (mark.kind() != Mark.Kind.VALUE && lists.contains(mark.name()));
            if (!right) {
                reasons.add(place + "“" + shortened(text) + "”：" + unknown(mark));
            } else if (mark.kind() == Mark.Kind.VALUE) {
                seen.add(mark.name());
            }
        }
    }

    private String unknown(Mark mark) {
        if (mark.name().isEmpty()) {
            return "双花括号里没有名称。";
        }
        if (lists.contains(mark.name())) {
            return "“" + mark.name() + "”是列表，请写明其中一项，例如“{{"
                    + known.stream()
                            .filter(name -> name.startsWith(mark.name() + PaperField.OF))
                            .findFirst()
                            .orElse("")
                    + "}}”。";
        }
        return "没有“" + shortened(mark.name()) + "”这一项。"
                + Places.nearest(mark.name(), known)
                        .map(near -> "是不是“" + near + "”？")
                        .orElse("可用的名称见本页的对照表。");
    }

    /** A paragraph or row can stand once for each entry of one list only. */
    private void mixed(Document text, String part) {
        List<Element> units = new ArrayList<>(Xml.all(text, "tr"));
        Xml.all(text, "p").stream().filter(one -> !Places.isInTable(one)).forEach(units::add);
        for (Element unit : units) {
            Set<String> named = new TreeSet<>();
            List<Element> paragraphs = Xml.is(unit, "tr") ? Xml.all(unit, "p") : List.of(unit);
            paragraphs.forEach(one ->
                    new Paragraph(one).marks().forEach(mark -> mark.list().ifPresent(named::add)));
            if (named.size() > 1) {
                reasons.add(part + "“" + shortened(unit.getTextContent()) + "”：同一" + (Xml.is(unit, "tr") ? "行" : "段")
                        + "里不能同时用“" + String.join("”和“", named) + "”两个列表。");
            }
        }
    }

    private static String shortened(String text) {
        return shortened(text, SHOWN);
    }

    /** At most so many letters, of which none is cut in two. */
    public static String shortened(String text, int most) {
        String one = text.strip();
        if (one.length() <= most) {
            return one;
        }
        int end = Character.isHighSurrogate(one.charAt(most - 2)) ? most - 2 : most - 1;
        return one.substring(0, end) + "…";
    }
}

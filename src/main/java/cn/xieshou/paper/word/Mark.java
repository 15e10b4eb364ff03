package cn.xieshou.paper.word;

import cn.xieshou.paper.PaperField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in double braces: «{{甲方}}», «{{条款.正文}}», or a condition that keeps its paragraph or table row only if there is
 * something to read, «{{如有 审核意见}}», or only if there is not, «{{如无 备案号}}».
 *
 * @param start where it begins in the paragraph's text
 * @param end behind its last brace
 */
record Mark(String name, Kind kind, int start, int end) {

    /** What it asks for. */
    enum Kind {
        VALUE,
        IF_THERE,
        IF_NOT_THERE
    }

    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern CONDITION = Pattern.compile("(如有|如无)[\\s\\u3000:：]*(.*)");
    /** Braces that are left over when all marks are taken away, full-width ones of a Chinese keyboard among them. */
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\{|}}|｛\\s*｛|｝\\s*｝|｛\\{|\\{｛");

    static List<Mark> of(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher found = MARK.matcher(text);
        while (found.find()) {
            String inner = found.group(1).strip();
            Matcher condition = CONDITION.matcher(inner);
            if (condition.matches()) {
                Kind kind = condition.group(1).equals("如有") ? Kind.IF_THERE : Kind.IF_NOT_THERE;
                marks.add(new Mark(condition.group(2).strip(), kind, found.start(), found.end()));
            } else {
                marks.add(new Mark(inner, Kind.VALUE, found.start(), found.end()));
            }
        }
        return marks;
    }

    /** Whether braces are left that belong to no mark. */
    static boolean isBroken(String text) {
        return LEFT_OVER.matcher(MARK.matcher(text).replaceAll("")).find();
    }

    /** The list whose entry it names. */
    Optional<String> list() {
        int dot = name.indexOf(PaperField.OF);
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(0, dot));
    }
}

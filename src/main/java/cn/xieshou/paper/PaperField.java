package cn.xieshou.paper;

/**
 * What a template may name in double braces: «{{甲方}}». A name with a dot, «{{条款.正文}}», belongs to a list: paragraphs and table
 * rows that name it stand once for every entry.
 *
 * @param meaning what stands there, for whoever makes a template
 * @param obligatory whether a template without it is refused
 */
public record PaperField(String name, String meaning, boolean obligatory) {

    /** Between the name of a list and that of a field of its entries. */
    public static final char OF = '.';

    public static PaperField must(String name, String meaning) {
        return new PaperField(name, meaning, true);
    }

    public static PaperField may(String name, String meaning) {
        return new PaperField(name, meaning, false);
    }
}

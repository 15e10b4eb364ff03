package cn.xieshou.paper;

/**
 * What a template may name in double braces: «{{甲方}}». A name with a dot, «{{条款.正文}}», belongs to a list: paragraphs and table
 * rows that name it stand once for every entry.
 *
 * @param meaning what stands there, for whoever makes a template
 * @param obligatory whether a template without it is refused
 * @param instead the name that does as well where it is obligatory, empty if none
 */
public record PaperField(String name, String meaning, boolean obligatory, String instead) {

    /** Between the name of a list and that of a field of its entries. */
    public static final char OF = '.';

    public PaperField(String name, String meaning, boolean obligatory) {
        this(name, meaning, obligatory, "");
    }

    public static PaperField must(String name, String meaning) {
        return new PaperField(name, meaning, true);
    }

    /** The template has to have this one or the other, of which the kind tells as well. */
    public PaperField or(String other) {
        return new PaperField(name, meaning, true, other);
    }

    public static PaperField may(String name, String meaning) {
        return new PaperField(name, meaning, false);
    }
}

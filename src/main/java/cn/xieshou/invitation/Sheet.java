package cn.xieshou.invitation;

import java.util.List;

/**
 * What somebody reads and fills in over a personal link.
 *
 * @param asked what they are asked, in a sentence or two
 * @param facts what they have to know for it and nothing else
 * @param then what becomes of it, and who decides
 */
public record Sheet(String asked, List<Known> facts, List<SheetField> fields, String then) {

    /** A line of what is known: «任教学校», «三班中学». */
    public record Known(String label, String text) {}
}

package cn.xieshou.roster;

import cn.xieshou.shared.Text;

/** The name of an uploaded file, without the path that some browsers send. */
public final class FileName {

    private static final int MOST = 120;

    private FileName() {}

    public static String of(String sent) {
        String name = Text.clean(sent).replaceAll("[\\n\\t]", " ");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (name.isEmpty()) {
            return "未命名.xlsx";
        }
        return name.length() <= MOST ? name : name.substring(0, MOST - 1) + "…";
    }
}

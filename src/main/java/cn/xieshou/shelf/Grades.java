package cn.xieshou.shelf;

import java.util.List;

/** For which pupils a material is, in the order people read them. */
public final class Grades {

    public static final List<String> ALL =
            List.of("学前", "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级", "高一", "高二", "高三");

    private Grades() {}
}

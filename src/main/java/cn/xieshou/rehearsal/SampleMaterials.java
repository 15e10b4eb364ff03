package cn.xieshou.rehearsal;

import cn.xieshou.shelf.TypedMaterial;
import java.util.List;

/** What sample schools give to each other, by their level. */
final class SampleMaterials {

    /** @param text of its file */
    record Text(
            String title,
            String kind,
            String subject,
            String grade,
            String author,
            String about,
            String rights,
            String text) {

        TypedMaterial typed() {
            return new TypedMaterial(title, kind, subject, grade, author, about, rights, "yes", List.of());
        }

        /** Of its file. */
        String fileName() {
            return title.replace("《", "").replace("》", "") + ".docx";
        }
    }

    static final List<Text> PRIMARY = List.of(
            new Text("《分数的初步认识》教学设计", "LESSON_DESIGN", "数学", "三年级", "数学备课组", "两课时，从折纸入手，附课堂练习。", "ALL", """
                    教学目标
                    学生能说出几分之一表示的意思，会读写，能借助图形比较大小。
                    第一课时
                    一、每人一张长方形纸，折成同样大的两份，说说每份是这张纸的多少。
                    二、再折成四份、八份，把其中一份涂上颜色，写出分数。
                    三、同桌交换：指图说分数，听分数涂图。
                    第二课时
                    一、比较二分之一与四分之一，先猜再折。
                    二、完成练习，订正。"""),
            new Text("三年级数学分层练习（第七单元）", "EXERCISES", "数学", "三年级", "数学备课组", "分基础、提高两层，附答案。", "PARTNERS", """
                    基础
                    1. 用分数表示涂色部分。
                    2. 在圆里涂出四分之一。
                    提高
                    1. 一根绳子对折三次，每段是全长的几分之几？
                    答案另附。"""),
            new Text("阅读课的一周安排", "WORK_PLAN", "语文", "", "语文组", "整本书阅读怎样排进课表。", "ALL", """
                    周一晨读二十分钟，读同一章。
                    周三阅读课交流，每组一个问题。
                    周五写三句话的读书卡，贴在走廊。"""));

    static final List<Text> SECONDARY = List.of(
            new Text("《背影》第二课时教学设计", "LESSON_DESIGN", "语文", "八年级", "语文备课组", "抓住四次写背影，一课时，含板书。", "ALL", """
                    教学目标
                    能找出四次写背影的句子，说出各自的作用。
                    一、默读，画出写背影的地方。
                    二、第二次写得最细：圈出动词，试着删去一个再读。
                    三、想一想：作者为什么流泪，哪一次最重。
                    板书：惦念 望父 惜别 思念"""),
            new Text("一次函数复习课件提纲", "COURSEWARE", "数学", "八年级", "数学备课组", "一课时，配六道例题。", "PARTNERS", """
                    一、由表格、图象、解析式互相转化。
                    二、待定系数法两例。
                    三、实际问题：两种话费方案怎样选。
                    四、易错题三道。"""),
            new Text("期中物理测试卷及讲评要点", "TEST_PAPER", "物理", "八年级", "物理备课组", "含双向细目表和讲评顺序。", "PARTNERS", """
                    试卷共二十题，声、光、物态变化各占三成，实验占一成。
                    讲评先讲作图题，再讲第18题的实验步骤。"""));

    static final List<String> IDEAS =
            List.of("读懂每一个孩子，不让一个学生掉队。", "把常规做到底：备课有讨论，作业有批改，课后有辅导。", "办一所家门口的好学校，孩子愿意来，家长放心。");

    static final List<String> STRENGTHS =
            List.of("整本书阅读坚持了六年，每班有图书角；集体备课每周一次，教案全组共用。", "实验课开齐开足；课间体育四十分钟。", "小班教学，每名教师联系五户家庭；校园种植园由学生管理。");

    private SampleMaterials() {}
}

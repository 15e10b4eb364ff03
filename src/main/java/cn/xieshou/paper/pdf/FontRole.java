package cn.xieshou.paper.pdf;

import java.util.List;
import java.util.Locale;

/** What a Chinese paper uses a font for, and the files in which it is found, the best first; «file#name» where a file holds several. */
enum FontRole {
    /** 仿宋: the text. */
    TEXT(
            "simfang.ttf",
            "STFANGSO.TTF",
            "FZFSJW.TTF",
            "FZFSK.TTF",
            "ZhuqueFangsong-Regular.ttf",
            "FandolFang-Regular.otf"),
    /** 小标宋: titles. */
    TITLE(
            "FZXBSJW.TTF",
            "FZXBSK.TTF",
            "方正小标宋简体.ttf",
            "NotoSerifCJK-Bold.ttc#NotoSerifCJKsc-Bold",
            "NotoSerifCJKsc-Bold.otf",
            "NotoSerifSC-Bold.otf",
            "SourceHanSerifSC-Bold.otf"),
    /** 宋体: page numbers, and whatever has no better. */
    SONG(
            "simsun.ttc#SimSun",
            "NotoSerifCJK-Regular.ttc#NotoSerifCJKsc-Regular",
            "NotoSerifCJKsc-Regular.otf",
            "NotoSerifSC-Regular.otf",
            "NotoSerifSC-Regular.ttf",
            "SourceHanSerifSC-Regular.otf",
            "SourceHanSerifCN-Regular.otf",
            "STSONG.TTF",
            "uming.ttc",
            "gbsn00lp.ttf"),
    /** 黑体: headings. */
    HEADING(
            "simhei.ttf",
            "STXIHEI.TTF",
            "NotoSansCJK-Regular.ttc#NotoSansCJKsc-Regular",
            "NotoSansCJKsc-Regular.otf",
            "NotoSansSC-Regular.otf",
            "NotoSansSC-Regular.ttf",
            "SourceHanSansSC-Regular.otf",
            "SourceHanSansCN-Regular.otf",
            "wqy-zenhei.ttc",
            "wqy-microhei.ttc",
            "msyh.ttc",
            "DroidSansFallbackFull.ttf"),
    /** 楷体. */
    KAI("simkai.ttf", "STKAITI.TTF", "LXGWWenKai-Regular.ttf", "FandolKai-Regular.otf", "ukai.ttc", "gkai00mp.ttf"),
    /** Characters that few fonts have. */
    RARE("simsunb.ttf", "HanaMinB.ttf", "TW-Sung-Ext-B-98_1.ttf");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> files;

    FontRole(String... files) {
        this.files = List.of(files);
    }

    List<String> files() {
        return files;
    }

    /** What a font is for that a Word file calls so. */
    static FontRole of(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        if (name.contains("标宋")) {
            return TITLE;
        }
        if (name.contains("仿宋") || name.contains("fangsong")) {
            return TEXT;
        }
        if (name.contains("黑") || name.contains("hei") || name.contains("sans")) {
            return HEADING;
        }
        return name.contains("楷") || name.contains("kai") ? KAI : SONG;
    }
}

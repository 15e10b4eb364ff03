package cn.xieshou.roster.excel;

import java.util.Locale;
import java.util.Map;

/** What Excel and WPS show in place of a result that they could not work out. */
final class ErrorValue {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("#NULL!", "两个区域没有重叠的单元格"),
            Map.entry("#DIV/0!", "除数是零或空白"),
            Map.entry("#VALUE!", "公式里数据的类型不对"),
            Map.entry("#REF!", "公式引用的单元格已被删除"),
            Map.entry("#NAME?", "公式里有不认识的名称"),
            Map.entry("#NUM!", "公式里的数字无效"),
            Map.entry("#N/A", "没有查找到对应的值"),
            Map.entry("#GETTING_DATA", "数据还在读取"),
            Map.entry("#SPILL!", "公式的结果没有地方展开"),
            Map.entry("#CALC!", "公式无法计算"),
            Map.entry("#FIELD!", "引用的字段不存在"),
            Map.entry("#BLOCKED!", "引用的数据被阻止读取"),
            Map.entry("#CONNECT!", "外部数据连接失败"),
            Map.entry("#BUSY!", "外部数据还在读取"),
            Map.entry("#UNKNOWN!", "数据类型不受支持"),
            Map.entry("#EXTERNAL!", "外部数据无法读取"),
            Map.entry("#PYTHON!", "脚本无法计算"));

    private ErrorValue() {}

    static boolean is(String text) {
        return MEANINGS.containsKey(text.toUpperCase(Locale.ROOT));
    }

    /** In Chinese, for the cell. */
    static String problem(String text) {
        String meaning = MEANINGS.get(text.toUpperCase(Locale.ROOT));
        return "单元格是错误值 " + text + (meaning == null ? "" : "（" + meaning + "）") + "，请更正后再上传";
    }
}

package cn.xieshou.survey;

/**
 * How a school rates itself on the four criteria of the comparison (R-SUR-2), each 0 to 100.
 *
 * @param teachingQuality 教学质量
 * @param teachers 师资力量
 * @param equipment 设施设备
 * @param resources 教育资源
 */
public record Scores(int teachingQuality, int teachers, int equipment, int resources) {}

package cn.xieshou.rehearsal;

import java.util.List;

/** What sample schools write: different from school to school, and the same at every start. */
final class SampleTexts {

    private static final List<String> FACILITIES = List.of(
            "计算机教室设备陈旧，图书更新少。",
            "实验室只有一间，仪器不成套。",
            "操场未硬化，雨天体育课无法开展。",
            "音乐、美术没有专用教室，器材靠教师自备。",
            "多媒体只装到高年级教室，网络时断时续。",
            "寄宿生宿舍紧张，阅览室白天兼作会议室。");

    private static final List<String> MANAGEMENT = List.of(
            "教研组活动不够规范，希望得到指导。",
            "作业设计和质量分析刚起步，缺少样例。",
            "中层干部年轻，教学常规检查流于形式。",
            "家长会和家访记录不全，希望学习家校协同的做法。",
            "校本培训没有序列，教师成长档案待建立。");

    private static final List<String> PUPILS = List.of(
            "留守儿童较多，课外活动开展不足。", "寄宿生占一半以上，周末返校后状态调整慢。", "学生阅读量少，口头表达胆怯。", "随迁返乡学生逐年增加，学习基础差别大。", "毕业年级分化明显，需要个别辅导。");

    private static final List<String> DIFFICULTIES = List.of(
            "专任教师年龄偏大，音体美等学科缺少专职教师，校本教研力量薄弱。",
            "三个年级合用一名英语教师，外出培训无人代课。",
            "新教师三年内流动较多，骨干教师青黄不接。",
            "校点分散，集中教研一次要走一个多小时山路。",
            "学科教师多为转岗，课程标准学习不系统。");

    private static final List<String> RESOURCES = List.of(
            "可共享优质课件、校本课程资源和网络教研平台。",
            "可开放实验室、录播教室和图书馆，每月一次。",
            "可提供分层作业库、单元检测题和质量分析模板。",
            "可赠送图书、开放线上阅读账号，并组织同读一本书。",
            "可共享社团课程方案，美术、合唱指导教师每学期到校两次。");

    private static final List<String> OFFERED = List.of(
            "可派中层干部指导教研组和备课组建设。", "教导处、德育处各安排一名主任对口联系。", "可接收对方中层干部跟岗，安排参加行政例会和巡课。", "校长每学期到校作一次管理讲座，教研室主任参加集体备课。");

    private static final List<String> DONE = List.of(
            "参加行政例会、教研组活动和教学常规检查，跟随指导干部学习教学管理与德育工作。",
            "随教导处巡课、查备课、组织单元检测分析，承担了两次年级教研的记录。",
            "在德育处参与班主任例会和家长开放日筹备，整理了值周和寄宿管理的全套表格。",
            "跟随教研室听课评课，参加了课题中期汇报，协助排出下半学期的研讨课。");

    private static final List<String> LEARNT = List.of(
            "校本教研有主题、有记录、有跟踪，听评课落到每一位教师。",
            "常规检查重在反馈，问题当周提出、下周回看，教师不觉得是应付。",
            "年级组把质量分析做到每个学生，家长会只谈办法不排名次。",
            "活动先有方案后有总结，材料随做随归档，期末不再补。");

    private static final List<String> NEXT = List.of(
            "回校后拟先在教研组试行集体备课和教学反思制度。",
            "回校后拟把巡课记录改为两栏式，先在高年级试用。",
            "回校后拟恢复每周一次的班主任短会，并请指导干部来校看一次。",
            "回校后拟与对方教研组结成固定的网上备课时间。");

    private SampleTexts() {}

    static String facilities(String account) {
        return pick(FACILITIES, account, 1);
    }

    static String managementWanted(String account) {
        return pick(MANAGEMENT, account, 2);
    }

    static String pupils(String account) {
        return pick(PUPILS, account, 3);
    }

    static String difficulties(String account) {
        return pick(DIFFICULTIES, account, 4);
    }

    static String resources(String account) {
        return pick(RESOURCES, account, 5);
    }

    static String managementOffered(String account) {
        return pick(OFFERED, account, 6);
    }

    /** A cadre's report; each addressee gets another one. */
    static String report(String account, int addressee) {
        return "本学期在支援学校挂职，" + pick(DONE, account, addressee) + "\n体会较深的是：" + pick(LEARNT, account, addressee + 7)
                + pick(NEXT, account, addressee + 13);
    }

    private static String pick(List<String> texts, String account, int turn) {
        return texts.get(Math.floorMod(account.hashCode() / 7 + turn, texts.size()));
    }
}

package cn.xieshou.securitylog;

/** What the security log tells apart; stored by name. */
public enum SecurityKind {
    SIGN_IN("登录"),
    SIGN_IN_FAILED("登录失败"),
    LOCKED_OUT("限制登录"),
    SIGN_OUT("退出登录"),
    PASSWORD_CHANGED("修改密码"),
    PASSWORD_LINK("密码链接"),
    SLIP_PRINTED("打印登录条"),
    PERSONAL_LINK("个人链接"),
    ACCOUNT_CREATED("新增账号"),
    ACCOUNT_CHANGED("变更账号"),
    ACCOUNT_DISABLED("停用账号"),
    ACCOUNT_ENABLED("恢复账号"),
    ACCOUNT_DELETED("删除账号"),
    ROLE_CHANGED("角色变更"),
    HANDED_OVER("账号交接"),
    ROSTER_IMPORTED("名册导入"),
    ROSTER_UNDONE("名册撤销"),
    TEMPLATE_CHANGED("模板变更"),
    SIGNATURE("签名图片"),
    ROBOT("群机器人"),
    ACTIVITY_TYPE("活动类型"),
    SHELF("共享资源"),
    EVALUATION("评估设置"),
    FILE_REFUSED("拒收文件"),
    DEPUTY_NAMED("代理设置"),
    DEPUTY_ENDED("代理结束"),
    EXPORT("导出"),
    PERSONAL_DATA_READ("查看个人信息"),
    ACCESS_REFUSED("拒绝访问");

    private final String label;

    SecurityKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

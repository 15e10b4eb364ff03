package cn.xieshou.workflow.grant;

/** A production without an administrator and without a safe password for the first one: it does not start. */
class NoAdministrator extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    static final String REMEDY = "请用环境变量 XIESHOU_ADMIN_PASSWORD 设置管理员 admin 的初始密码，然后重新启动。";

    NoAdministrator(String reason) {
        super("还没有管理员，也不能建立：" + reason + "。");
    }
}

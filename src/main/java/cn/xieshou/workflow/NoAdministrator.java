package cn.xieshou.workflow;

/** A production without an administrator and without a safe password for the first one: it does not start. */
class NoAdministrator extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoAdministrator() {
        super("还没有管理员，且没有给出安全的初始密码：请用环境变量 XIESHOU_ADMIN_PASSWORD 设置管理员 admin 的密码" + "(至少8个字符，不能用人所共知的密码),然后重新启动。");
    }
}

package cn.xieshou.portal;

import cn.xieshou.database.DatabaseAway;
import cn.xieshou.workflow.gate.Collision;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What went wrong, as people read it: what it is, why, and what to do. */
enum Failure {
    BAD_REQUEST(400, "这个请求无法处理", "地址或提交的内容不完整，或格式不对。", "请返回上一页检查后重新提交。"),
    FORBIDDEN(403, "没有权限，或页面已过期", "您的角色不能进行这项操作；也可能是页面打开时间太长，登录已过期。", "请返回首页重新进入；如登录已过期，请重新登录后再提交。"),
    NOT_FOUND(404, "没有找到这个页面", "地址可能有误，或者该事项不存在，或不属于您的学校。", "请检查地址，或从首页重新进入。"),
    OVERTAKEN(409, "刚才有人同时办理了同一件事", "同一事项在同一时刻被办理，您这次提交的内容没有保存。", "请返回首页打开该事项，看看对方办理的结果，再决定是否重新提交。"),
    TOO_LARGE(413, "上传的文件太大", "单个文件不能超过20兆字节，一次上传的文件合计不能超过60兆字节。", "请压缩或拆分文件后重新上传；文件多的，分几次上传。"),
    BROKEN(500, "系统出错了", "系统在处理时遇到意外问题，本次操作没有保存。", "请稍后重试；如果仍然出错，请把下面的编号告诉系统管理员。"),
    NO_FONT(501, "不能生成PDF文件", "服务器上没有中文字体。", "请下载文字文档；需要PDF文件的，请系统管理员安装中文字体后再试。"),
    UNAVAILABLE(503, "系统暂时不可用", "数据库暂时无法连接，本次操作没有保存。", "通常一分钟内会自动恢复，请稍后重试；如果长时间不能使用，请联系系统管理员。");

    private final int status;
    private final String title;
    private final String cause;
    private final String remedy;

    Failure(int status, String title, String cause, String remedy) {
        this.status = status;
        this.title = title;
        this.cause = cause;
        this.remedy = remedy;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String cause() {
        return cause;
    }

    public String remedy() {
        return remedy;
    }

    /** Whether somebody has to look into the log for it. */
    public boolean isOurs() {
        return status >= BROKEN.status;
    }

    static Failure of(int status, @Nullable Throwable thrown) {
        if (DatabaseAway.isIn(thrown)) {
            return UNAVAILABLE;
        }
        if (Collision.isIn(thrown)) {
            return OVERTAKEN;
        }
        Optional<Failure> known =
                Arrays.stream(values()).filter(f -> f.status == status).findFirst();
        return known.orElse(status >= BROKEN.status ? BROKEN : status == 405 ? NOT_FOUND : BAD_REQUEST);
    }
}

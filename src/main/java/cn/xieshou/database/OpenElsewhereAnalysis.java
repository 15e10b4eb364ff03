package cn.xieshou.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** A second program on the same folder is told so, instead of a stack trace. */
class OpenElsewhereAnalysis implements FailureAnalyzer {

    private static final int ALREADY_OPEN = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Causes.of(failure).anyMatch(OpenElsewhereAnalysis::isOpenElsewhere)
                ? new FailureAnalysis(description(failure), null, failure)
                : null;
    }

    private static String description(Throwable failure) {
        return "数据库文件正被另一个程序使用" + folder(failure) + "，这里没有启动。请先停止那一个，或用 SPRING_DATASOURCE_URL 换一个位置。";
    }

    private static String folder(Throwable failure) {
        return Causes.of(failure)
                .filter(FileNotOpened.class::isInstance)
                .map(cause -> "（目录 " + ((FileNotOpened) cause).folder() + "）")
                .findFirst()
                .orElse("");
    }

    private static boolean isOpenElsewhere(Throwable cause) {
        return cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN;
    }
}

package cn.xieshou.workflow.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as it is to be in the engine. */
public record NewAccount(
        String account, String name, @Nullable String email, Set<String> groups) {}

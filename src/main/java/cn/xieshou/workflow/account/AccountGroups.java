package cn.xieshou.workflow.account;

import java.util.Map;
import org.camunda.bpm.engine.authorization.Groups;

/** Names and types of the engine's groups. */
public final class AccountGroups {

    private static final Map<String, String> NAMES = Map.of(
            Groups.CAMUNDA_ADMIN,
            "系统管理员",
            "office",
            "领导小组办公室",
            "personnel",
            "人事股",
            "secondary-section",
            "中教股",
            "primary-section",
            "初教股",
            "experts",
            "评估专家组",
            "leading-group",
            "领导小组");

    private AccountGroups() {}

    /** What people read until somebody gives the group a better name. */
    public static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }

    static String type(String id) {
        return id.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW;
    }
}

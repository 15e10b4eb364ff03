package cn.xieshou.matter;

/** Why a task changed hands. */
enum HandChange {
    HAND_OVER,
    /** Into the hands of a deputy for the time of the deputyship. */
    DEPUTY,
    DEPUTY_BACK
}

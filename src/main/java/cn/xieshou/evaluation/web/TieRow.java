package cn.xieshou.evaluation.web;

/** A tie of a person to a school, by codes and names. */
record TieRow(String account, String school, String person, String schoolName, String note) {

    String removal() {
        return EvaluationSettingsController.ADDRESS + "/ties/" + account + "/" + school + "/remove";
    }
}

package cn.xieshou.jointdocument;

import java.util.List;

/** What a liaison hands in; sections without a body are left out. */
public record NewText(String period, String changes, List<DocumentText.Section> sections) {

    public NewText {
        sections =
                sections.stream().filter(section -> !section.body().isEmpty()).toList();
    }
}

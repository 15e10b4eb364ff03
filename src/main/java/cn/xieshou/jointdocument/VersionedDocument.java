package cn.xieshou.jointdocument;

import java.util.List;
import java.util.Optional;

/**
 * A joint document with its versions.
 *
 * @param versions the newest first
 */
public record VersionedDocument(JointDocument document, List<DocumentVersion> versions) {

    public VersionedDocument {
        versions = List.copyOf(versions);
    }

    /** The version that both schools go by. */
    public Optional<DocumentVersion> inForce() {
        return versions.stream()
                .filter(one -> one.state() == VersionState.IN_FORCE)
                .findFirst();
    }

    /** The version that somebody has in hands. */
    public Optional<DocumentVersion> open() {
        return versions.stream().filter(one -> one.state().open()).findFirst();
    }

    /** Where it stands, in a few words: «已定（第1版，2026年9月1日起施行）；第2版待对方学校校长同意» */
    public String inWords() {
        String now = inForce()
                .map(one -> "已定（" + one.label() + "，" + one.time() + "）")
                .orElse("");
        String coming = open().map(one -> one.label() + one.state().label()).orElse("");
        if (now.isEmpty() && coming.isEmpty()) {
            return "未定";
        }
        return now + (now.isEmpty() || coming.isEmpty() ? "" : "；") + coming;
    }
}

package cn.xieshou.database;

import java.nio.file.Path;

/** The embedded database's file cannot be opened: the product does not start. */
class FileNotOpened extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    FileNotOpened(Path folder, Throwable cause) {
        super("数据库文件无法打开：目录 " + folder, cause);
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}

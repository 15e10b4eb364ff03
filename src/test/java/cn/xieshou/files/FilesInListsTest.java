package cn.xieshou.files;

import cn.xieshou.testing.XieshouTest;

/** Files in lists, on the embedded database. */
@XieshouTest
class FilesInListsTest extends FilesInLists {}

package cn.xieshou.files;

/** What has to know when somebody takes a file out; one bean per feature that counts it. */
public interface FileFetched {

    /** {@code account} may see it and is about to get it. */
    void fetched(StoredFile file, String account);
}

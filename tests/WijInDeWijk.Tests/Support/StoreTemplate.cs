using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace WijInDeWijk.Tests.Support;

/// <summary>
/// A store as a first start left it, with its keys, kept for the other sites of this run that start from the same documents at the same
/// time: filling a store takes ten times as long as all the rest of a start.
/// </summary>
internal sealed class StoreTemplate
{
    private static readonly string Folder = MakeFolder();

    private static readonly Lock Turn = new();

    private readonly string _path;

    private StoreTemplate(string key) => _path = Path.Combine(Folder, $"{key}.db");

    /// <returns>Null for documents with photos: a start puts those beside the store.</returns>
    public static StoreTemplate? For(string seedsFolder, DateTimeOffset now) =>
        Directory.Exists(Path.Combine(seedsFolder, "praktijk", "fotos")) ? null : new(KeyOf(seedsFolder, now));

    /// <summary>Puts the store in place, if there is one yet.</summary>
    public void CopyTo(string storePath)
    {
        if (File.Exists(_path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(storePath)!);
            CopyKeys(_path, storePath);
            File.Copy(_path, storePath);
        }
    }

    /// <summary>Keeps a store that has just been filled, unless there is one already.</summary>
    public void Keep(string storePath)
    {
        if (File.Exists(_path))
        {
            return;
        }

        // Two sites may do this at the same time: each writes files of its own, and the first that is ready is right.
        var copy = Path.Combine(Folder, Path.GetRandomFileName());
        using (var from = Open(storePath))
        using (var to = Open(copy))
        {
            from.BackupDatabase(to);
        }

        CopyKeys(storePath, copy);
        lock (Turn)
        {
            if (!File.Exists(_path))
            {
                Directory.Move(KeysOf(copy), KeysOf(_path));
                File.Move(copy, _path);
            }
        }
    }

    private static void CopyKeys(string fromStore, string toStore)
    {
        var to = Directory.CreateDirectory(KeysOf(toStore)).FullName;
        foreach (var key in Directory.EnumerateFiles(KeysOf(fromStore), "*.xml"))
        {
            File.Copy(key, Path.Combine(to, Path.GetFileName(key)), overwrite: true);
        }
    }

    private static string KeysOf(string store) => $"{store}-sleutels";

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static string KeyOf(string seedsFolder, DateTimeOffset now)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(now.UtcTicks));
        foreach (var file in Directory.EnumerateFiles(seedsFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(seedsFolder, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("templates-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}

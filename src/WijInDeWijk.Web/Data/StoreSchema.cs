namespace WijInDeWijk.Web.Data;

/// <summary>Which schema this program works with.</summary>
public static class StoreSchema
{
    /// <summary>Written out, because looking for it means loading every type of the program at each start. A test compares it with the migrations.</summary>
    public const string LastMigration = "20261130203039_ScannedFiles";
}

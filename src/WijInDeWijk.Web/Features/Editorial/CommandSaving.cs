using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial;

internal static class CommandSaving
{
    /// <summary>Saves a deed and its line in the log; outdated where a colleague saved at the same moment.</summary>
    public static async Task<CommandResult> SaveCommandAsync(this SiteDbContext store, CancellationToken cancellationToken)
    {
        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return CommandResult.Done;
        }
        catch (DbUpdateException exception) when (SqliteErrors.IsConflict(exception))
        {
            store.ChangeTracker.Clear();
            return new CommandResult(CommandStatus.Outdated);
        }
    }
}

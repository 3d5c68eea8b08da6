using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.Weighing;

internal static class DeedSaving
{
    /// <summary>Saves a deed and its line in the log; outdated where a colleague saved at the same moment.</summary>
    public static async Task<DeedOutcome> SaveDeedAsync(this StoreContext store, CancellationToken cancellationToken)
    {
        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return DeedOutcome.Done;
        }
        catch (DbUpdateException exception) when (StoreTrouble.IsRace(exception))
        {
            store.ChangeTracker.Clear();
            return new DeedOutcome(DeedResult.Outdated);
        }
    }
}

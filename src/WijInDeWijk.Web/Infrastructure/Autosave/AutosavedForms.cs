using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure.HeldForms;

namespace WijInDeWijk.Web.Infrastructure.Autosave;

/// <summary>Keeps what is typed into forms that do something when they are sent: a question, a decision, a text that goes onto the site.</summary>
public sealed class AutosavedForms(SiteDbContext store, TimeProvider clock)
{
    public async Task<DateTimeOffset> KeepAsync(string owner, string address, IFormCollection form, CancellationToken cancellationToken)
    {
        var typed = new AutosavedForm { Owner = owner, Address = address, Fields = Write(form), SavedAt = clock.GetUtcNow() };
        if (!await UpdateAsync(typed, cancellationToken))
        {
            store.AutosavedForms.Add(typed);
            try
            {
                await store.SaveChangesAsync(cancellationToken);
                await DropOldestAsync(owner, cancellationToken);
            }
            catch (DbUpdateException exception) when (SqliteErrors.IsConflict(exception))
            {
                // Another window of theirs, at the same moment.
                store.ChangeTracker.Clear();
                await UpdateAsync(typed, cancellationToken);
            }
        }

        return typed.SavedAt;
    }

    /// <summary>After a form was sent. One that was refused stays as it was sent; what comes back on the page is the newest there is.</summary>
    public async Task EndAsync(string owner, string address, IFormCollection form, bool isRefused, CancellationToken cancellationToken)
    {
        try
        {
            if (isRefused)
            {
                await UpdateAsync(new AutosavedForm { Owner = owner, Address = address, Fields = Write(form), SavedAt = clock.GetUtcNow() }, cancellationToken);
            }
            else
            {
                await Of(owner).Where(typed => typed.Address == address).ExecuteDeleteAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (SqliteErrors.IsTransient(exception))
        {
            // What was asked is done; that this stays behind is no reason to say otherwise.
        }
    }

    /// <summary>Of what is erased nothing may stay, also not what somebody typed about it. Within the caller's transaction.</summary>
    /// <param name="about">A part of the addresses that such forms are sent to.</param>
    public Task ForgetAsync(string about, CancellationToken cancellationToken) =>
        store.AutosavedForms.Where(typed => typed.Address.Contains(about)).ExecuteDeleteAsync(cancellationToken);

    /// <summary>What stands in forms of a page and was not sent.</summary>
    public async Task<IReadOnlyList<AutosavedFormView>> ReadAsync(string owner, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken) =>
        [.. (await Of(owner).Where(typed => addresses.Contains(typed.Address)).ToListAsync(cancellationToken)).Select(typed =>
            new AutosavedFormView(typed.Address, $"{DutchFormat.Date(typed.SavedAt)}, {DutchFormat.Time(typed.SavedAt)}", JsonSerializer.Deserialize<string[][]>(typed.Fields)!))];

    private static string Write(IFormCollection form) => JsonSerializer.Serialize(form
        .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key != AutosaveRequests.Field && !HeldField.IsSecret(field.Key))
        .SelectMany(field => field.Value.Select(value => (string[])[field.Key, value ?? string.Empty])));

    private IQueryable<AutosavedForm> Of(string owner) => store.AutosavedForms.AsNoTracking().Where(typed => typed.Owner == owner);

    private async Task<bool> UpdateAsync(AutosavedForm typed, CancellationToken cancellationToken) =>
        await Of(typed.Owner).Where(item => item.Address == typed.Address)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Fields, typed.Fields).SetProperty(item => item.SavedAt, typed.SavedAt), cancellationToken) > 0;

    private async Task DropOldestAsync(string owner, CancellationToken cancellationToken)
    {
        var old = await Of(owner).OrderByDescending(typed => typed.SavedAt).ThenByDescending(typed => typed.Id).Skip(AutosavedForm.Most).Select(typed => typed.Id).ToListAsync(cancellationToken);
        if (old.Count > 0)
        {
            await store.AutosavedForms.Where(typed => old.Contains(typed.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}

/// <param name="At">When, in words.</param>
/// <param name="Fields">A name and a value each.</param>
public sealed record AutosavedFormView(string Address, string At, IReadOnlyList<string[]> Fields);

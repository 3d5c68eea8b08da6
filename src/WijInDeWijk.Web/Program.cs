using Serilog;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Content.Health;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features;
using WijInDeWijk.Web.Features.Editorial.Export;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Keys;
using WijInDeWijk.Web.Mail;
using WijInDeWijk.Web.Search.Indexing;

try
{
    MachineRequirements.Check();
    var builder = WebApplication.CreateBuilder(args);
    if (SeedsCommand.IsMeant(args))
    {
        return SeedsCommand.Run(args, builder.Configuration.GetSection(SeedsOptions.Section).Get<SeedsOptions>() ?? new(), builder.Environment.ContentRootPath);
    }

    builder.UseStylesFromSources();
    builder.AddLogging();
    builder.AddKeyCertificate();
    builder.Services.AddStore();
    builder.Services.AddSeeding();
    builder.Services.AddHealth();
    builder.Services.AddMail();
    builder.Services.AddSite();
    builder.Services.AddSubmissions();
    builder.Services.AddEditorial(builder.Configuration);
    builder.Services.AddTexts();

    await using var app = builder.Build();
    app.CheckSettings();
    app.UseSite();
    app.MapHealth();
    app.MapSite();

    if (SearchCommand.IsMeant(args))
    {
        await app.PrepareStoreAsync(StoreUse.Alone);
        return await SearchCommand.RunAsync(args, app);
    }

    if (EditorCommand.IsMeant(args))
    {
        await app.PrepareStoreAsync(StoreUse.BesideSite);
        return await EditorCommand.RunAsync(args, app);
    }

    if (ExportCommand.IsMeant(args))
    {
        await app.PrepareStoreAsync(StoreUse.BesideSite);
        return await ExportCommand.RunAsync(args, app);
    }

    app.CheckSurroundings();
    await app.PrepareStoreAsync(StoreUse.Alone);
    app.CheckKeys();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupFailure.WordsFor(exception) is { } words)
{
    return StartupFailure.Tell(words);
}
finally
{
    await Log.CloseAndFlushAsync();
}

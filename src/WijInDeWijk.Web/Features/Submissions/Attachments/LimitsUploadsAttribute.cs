using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Submissions.Attachments;

/// <summary>
/// Says how large a request with files may be, by the settings, and asks for room before any of it is kept. Without room it is read and thrown
/// away, so that the browser gets to see why: one that can't send on shows an error of its own.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LimitsUploadsAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form needs around its files, in bytes.</summary>
    private const int FormBytes = 1_000_000;

    /// <summary>In seconds: by then, what came in the last hour counts no more.</summary>
    private const string RetryAfter = "3600";

    /// <summary>Before the size is compared, and before the check for forgery, which reads the form.</summary>
    public int Order => 940;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var largest = (http.RequestServices.GetRequiredService<IOptions<UploadOptions>>().Value.MaxBytes * AttachmentsView.Most) + FormBytes;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }

        var form = new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = largest });
        http.Features.Set<IFormFeature>(form);
        if (http.Request.ContentLength > largest)
        {
            return; // refused by what follows
        }

        var (room, refusal) = http.RequestServices.GetRequiredService<UploadBudget>().Reserve(ClientAddressKey.Of(http), http.Request.ContentLength ?? largest);
        if (room is null)
        {
            await RefuseAsync(context, refusal!.Value);
            return;
        }

        http.Response.OnCompleted(() =>
        {
            room.Received(form.Form?.Files.Sum(file => file.Length) ?? 0);
            room.Dispose();
            return Task.CompletedTask;
        });
    }

    private static async Task RefuseAsync(AuthorizationFilterContext context, UploadRefusal refusal)
    {
        var http = context.HttpContext;
        await RequestDrain.DrainAsync(http);
        Refusal.Note(http, RefusalKind.Files, http.RequestServices.GetRequiredService<UploadedFiles>().Refuse(refusal).Message);
        http.Response.Headers.RetryAfter = RetryAfter;
        context.Result = new StatusCodeResult(refusal == UploadRefusal.NoRoom ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status429TooManyRequests);
    }
}

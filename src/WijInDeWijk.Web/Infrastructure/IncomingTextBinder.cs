using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Gives actions the text of forms and addresses in the form of <see cref="IncomingText"/>.</summary>
internal sealed class IncomingTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent != ValueProviderResult.None)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
            var text = IncomingText.Normalise(sent.FirstValue);
            bindingContext.Result = ModelBindingResult.Success(
                bindingContext.ModelMetadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(text) ? null : text);
        }

        return Task.CompletedTask;
    }
}

/// <summary>For every text but a password, of which each sign counts.</summary>
internal sealed class IncomingTextBinderProvider : IModelBinderProvider
{
    private static readonly IncomingTextBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && IsTyped(context.BindingInfo.BindingSource) && !IsPassword(context.Metadata) ? Binder : null;

    private static bool IsTyped(BindingSource? source) =>
        source is null || source.CanAcceptDataFrom(BindingSource.Form) || source.CanAcceptDataFrom(BindingSource.Query) || source.CanAcceptDataFrom(BindingSource.Path);

    private static bool IsPassword(ModelMetadata metadata) =>
        metadata is DefaultModelMetadata { Attributes.Attributes: var attributes } && attributes.OfType<DataTypeAttribute>().Any(type => type.DataType == DataType.Password);
}
